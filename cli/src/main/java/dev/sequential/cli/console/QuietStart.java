package dev.sequential.cli.console;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import dev.sequential.TensorFlowInfo;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Loads TensorFlow without the lines that its native library writes to stderr when it starts, at any log level.
 *
 * <p>The process's stderr goes to a temporary file meanwhile. Where loading fails, the file's lines are part of the
 * error; with {@code TF_CPP_MIN_LOG_LEVEL=0} or 1 everything is shown, and so it is where there is no temporary folder.
 */
public final class QuietStart {
    private static final int STDERR = 2;
    private static final int WRITE_ONLY = 1;

    private QuietStart() {}

    /** The calls of the C library that redirect a file descriptor. */
    interface CLibrary extends Library {
        int dup(int descriptor);

        int dup2(int from, int to);

        int open(String path, int flags);

        int close(int descriptor);
    }

    public static void load() {
        String level = System.getenv().getOrDefault("TF_CPP_MIN_LOG_LEVEL", "2");
        if (Platform.isWindows() || level.equals("0") || level.equals("1")) {
            TensorFlowInfo.load();
            return;
        }
        Optional<Path> log = log();
        if (log.isEmpty()) {
            TensorFlowInfo.load();
            return;
        }
        try {
            redirected(log.get());
        } finally {
            log.get().toFile().delete();
        }
    }

    /** A new temporary file; empty where none can be made, and the lines are shown. */
    private static Optional<Path> log() {
        try {
            return Optional.of(Files.createTempFile("tensorflow", ".log"));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void redirected(Path log) {
        CLibrary c = Native.load("c", CLibrary.class);
        System.err.flush();
        int saved = c.dup(STDERR);
        int file = c.open(log.toString(), WRITE_ONLY);
        c.dup2(file, STDERR);
        try {
            TensorFlowInfo.load();
        } catch (LinkageError e) {
            throw new IllegalStateException(
                    "TensorFlow's native library cannot be loaded: %s %s".formatted(e.getMessage(), lines(log)), e);
        } finally {
            c.dup2(saved, STDERR);
            c.close(saved);
            c.close(file);
        }
    }

    private static String lines(Path log) {
        try {
            return Files.readString(log, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(what it wrote cannot be read: %s)".formatted(e.getMessage());
        }
    }
}
