package dev.sequential.internal.tensorflow;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import dev.sequential.files.UserFolders;
import java.nio.file.Path;
import java.util.Map;

/**
 * Sets the environment variables that TensorFlow's native library reads, and the system properties of JavaCPP, which
 * loads it; never against a value that the user has set.
 *
 * <ul>
 *   <li>{@code TF_ENABLE_ONEDNN_OPTS=1}: TensorFlow leaves oneDNN off on processors without VNNI, where it makes
 *       convolutions half as fast again.
 *   <li>{@code TF_CPP_MIN_LOG_LEVEL=2}: TensorFlow's own notices stay out of the output; errors do not.
 *   <li>{@code TF_OVERRIDE_GLOBAL_THREADPOOL=1}: otherwise the first session of a process, in which TensorFlow is asked
 *       for its devices, says with how many threads the ops of all are computed ({@code internal.graph.ThreadCounts}).
 *   <li>{@code org.bytedeco.javacpp.maxPhysicalBytes=0}: JavaCPP would end the program at four times the Java heap,
 *       TensorFlow's own memory included.
 *   <li>{@code org.bytedeco.javacpp.platform.extension=} (empty): otherwise JavaCPP searches every jar of the class
 *       path for eighteen libraries of CUDA 11, which this TensorFlow does not use, a quarter of a second. It stays as
 *       it is where TensorFlow's library for GPUs is on the class path, which is found by the extension {@code -gpu}.
 *   <li>{@code org.bytedeco.javacpp.cachedir} and {@code jna.tmpdir}, where they unpack libraries, for users without a
 *       home folder: otherwise that is a folder "?" in the current one.
 * </ul>
 */
final class NativeEnvironment {
    private static final String GPU_LIBRARY = "org/tensorflow/internal/c_api/linux-x86_64-gpu/libjnitensorflow.so";

    private static final Map<String, String> VARIABLES = Map.of(
            "TF_ENABLE_ONEDNN_OPTS", "1",
            "TF_CPP_MIN_LOG_LEVEL", "2",
            "TF_OVERRIDE_GLOBAL_THREADPOOL", "1");

    private NativeEnvironment() {}

    /** The part of the C library that is called; Java itself cannot change its environment. */
    interface C extends Library {
        int setenv(String name, String value, int overwrite);
    }

    /** Sets what the user has not set; must be called before any class of TensorFlow's native library is loaded. */
    static void prepare() {
        if (!Path.of(System.getProperty("user.home", "")).isAbsolute()) {
            Path home = UserFolders.standard().home();
            suggest(
                    "org.bytedeco.javacpp.cachedir",
                    home.resolve(".javacpp/cache").toString());
            suggest("jna.tmpdir", System.getProperty("java.io.tmpdir"));
        }
        // a launcher may have set them all: then the C library need not be loaded for it
        if (!Platform.isWindows() && !System.getenv().keySet().containsAll(VARIABLES.keySet())) {
            C c = Native.load("c", C.class);
            VARIABLES.forEach((name, value) -> c.setenv(name, value, 0));
        }
        suggest("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        if (NativeEnvironment.class.getClassLoader().getResource(GPU_LIBRARY) == null) {
            suggest("org.bytedeco.javacpp.platform.extension", "");
        }
    }

    private static void suggest(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
