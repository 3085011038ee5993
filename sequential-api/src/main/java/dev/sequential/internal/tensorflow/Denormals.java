package dev.sequential.internal.tensorflow;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import org.tensorflow.Result;
import org.tensorflow.Session;

/**
 * Flushes denormal numbers (below 1.2e-38) to zero in a Java thread while it runs ops, as TensorFlow's own threads do:
 * a processor computes with them a hundred times as slowly.
 *
 * <p>Without that the momentum of a unit that lets no gradient through any more, which shrinks by a tenth at each step,
 * would stay among them, and the results would depend on which thread ran an op.
 *
 * <p>Linux on x86-64 only, where the C library's {@code fenv_t} ends with the register that says so. Elsewhere ops run
 * as they are.
 */
public final class Denormals {
    private static final boolean KNOWN = Platform.isLinux() && Platform.isIntel() && Platform.is64Bit();

    private Denormals() {}

    /** The C library's control of floating-point arithmetic, and two settings of it. */
    private static final class Control {
        private static final int SIZE = 32;
        private static final int REGISTER = 28;
        private static final int FLUSH_RESULTS_AND_INPUTS = 0x8040;
        static final Memory JAVA = new Memory(SIZE);
        static final Memory FLUSHING = new Memory(SIZE);

        static {
            Native.register(Control.class, NativeLibrary.getInstance("libm.so.6"));
            fegetenv(JAVA);
            fegetenv(FLUSHING);
            FLUSHING.setInt(REGISTER, FLUSHING.getInt(REGISTER) | FLUSH_RESULTS_AND_INPUTS);
        }

        private Control() {}

        /** Makes this class ready. */
        static void load() {}

        static native int fegetenv(Pointer into);

        static native int fesetenv(Pointer from);
    }

    /** Loads what is needed, which takes as long as a small training does, while the caller goes on. */
    static void prepare() {
        if (KNOWN) {
            var thread = new Thread(Control::load, "sequential-denormals");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Runs a session; the caller closes the result. */
    public static Result flushed(Session.Runner runner) {
        if (!KNOWN) {
            return runner.run();
        }
        Control.fesetenv(Control.FLUSHING);
        try {
            return runner.run();
        } finally {
            Control.fesetenv(Control.JAVA);
        }
    }
}
