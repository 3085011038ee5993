package dev.sequential.internal;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.Map;
import org.bytedeco.javacpp.Loader;
import org.jspecify.annotations.Nullable;
import org.tensorflow.internal.c_api.global.tensorflow;

/**
 * Makes {@code TF_CPP_MIN_LOG_LEVEL} count for all that TensorFlow writes to stderr.
 *
 * <p>A part of TensorFlow 2.18 logs through Abseil, which does not look at that variable, and writes everything until it
 * is told that the program has set it up; so every program began with a notice about an optimization pass. The levels
 * are the same: 0 shows everything, 1 warnings, 2 errors, 3 nothing but the last words of a crash.
 */
final class NativeLog {
    private static final String LIBRARY = "tensorflow_framework";

    /** {@code absl::SetStderrThreshold(LogSeverityAtLeast)} in the Abseil that TensorFlow 2.18 is built with. */
    private static final String SET_LEVEL = "_ZN4absl12lts_2023080218SetStderrThresholdENS0_18LogSeverityAtLeastE";

    /** {@code absl::log_internal::SetInitialized()}. */
    private static final String SET_UP = "_ZN4absl12lts_2023080212log_internal14SetInitializedEv";

    private NativeLog() {}

    /** Loads the library and sets its level; must be called before a session is made. */
    static void quiet() {
        Loader.load(tensorflow.class);
        if (Platform.isWindows()) {
            return; // names are formed in another way there
        }
        Loader.getLoadedLibraries().entrySet().stream()
                .filter(library -> library.getKey().startsWith(LIBRARY))
                .map(Map.Entry::getValue)
                .findFirst()
                .ifPresent(NativeLog::setLevel);
    }

    private static void setLevel(String path) {
        Function setLevel;
        Function setUp;
        try {
            var library = NativeLibrary.getInstance(path);
            setLevel = library.getFunction(SET_LEVEL);
            setUp = library.getFunction(SET_UP);
        } catch (UnsatisfiedLinkError e) {
            return; // another TensorFlow than 2.18: it only says more
        }
        setLevel.invokeVoid(new Object[] {level(System.getenv("TF_CPP_MIN_LOG_LEVEL"))});
        setUp.invokeVoid(new Object[0]);
    }

    /** A number from 0 to 3; 2 where nothing or nonsense is said. */
    static int level(@Nullable String said) {
        return said != null && said.matches("[0-3]") ? Integer.parseInt(said) : 2;
    }
}
