package dev.sequential.internal;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/**
 * Environment variables that TensorFlow's native library reads when it is loaded, set in the one place that does it,
 * and never against a value that the user has set.
 *
 * <ul>
 *   <li>{@code TF_ENABLE_ONEDNN_OPTS=1}: TensorFlow leaves oneDNN off on processors without VNNI, where it makes
 *       convolutions half as fast again.
 *   <li>{@code TF_CPP_MIN_LOG_LEVEL=2}: TensorFlow's own notices stay out of the output; errors do not.
 * </ul>
 */
final class NativeEnvironment {
    private NativeEnvironment() {}

    /** The part of the C library that is called; Java itself cannot change its environment. */
    interface C extends Library {
        int setenv(String name, String value, int overwrite);
    }

    /** Sets what the user has not set; must be called before any class of TensorFlow's native library is loaded. */
    static void prepare() {
        // a launcher may have set both: then the C library need not be loaded for it
        if (!Platform.isWindows() && (unset("TF_ENABLE_ONEDNN_OPTS") || unset("TF_CPP_MIN_LOG_LEVEL"))) {
            C c = Native.load("c", C.class);
            c.setenv("TF_ENABLE_ONEDNN_OPTS", "1", 0);
            c.setenv("TF_CPP_MIN_LOG_LEVEL", "2", 0);
        }
        if (System.getProperty("org.bytedeco.javacpp.maxPhysicalBytes") == null) {
            // JavaCPP would end the program at four times the Java heap, TensorFlow's own memory included
            System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        }
    }

    private static boolean unset(String name) {
        return System.getenv(name) == null;
    }
}
