package dev.sequential.graph;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.internal.c_api.TFJ_GradFuncAdapter;
import org.tensorflow.op.Ops;
import org.tensorflow.op.RawCustomGradient;

/**
 * Gradients of TensorFlow ops that TensorFlow's C library has none for.
 *
 * <p>TensorFlow Java has room for ten gradient functions in a process, and crashes at the eleventh; one function that
 * looks the op's type up here serves them all.
 */
public final class Gradients {
    /** The gradient of one type of op. */
    @FunctionalInterface
    public interface Gradient {
        /**
         * Adds the gradient's ops.
         *
         * @param op the op of the forward pass
         * @param upstream the gradient of the loss by each output of the op
         * @return the gradient of the loss by each input of the op
         */
        List<Operand<?>> emit(Ops tf, GraphOperation op, List<Output<?>> upstream);
    }

    private static final Map<String, Gradient> TABLE = new ConcurrentHashMap<>();
    private static final TFJ_GradFuncAdapter ADAPTER =
            RawCustomGradient.adapter((tf, op, upstream) -> gradient(op.type()).emit(tf, op, upstream));

    private Gradients() {}

    private static Gradient gradient(String opType) {
        Gradient known = TABLE.get(opType);
        if (known == null) {
            throw new IllegalStateException("No gradient was registered for " + opType);
        }
        return known;
    }

    /** Makes a gradient known for a type of op, unless TensorFlow or an earlier call already has one. */
    public static void register(String opType, Gradient gradient) {
        if (TABLE.putIfAbsent(opType, gradient) == null
                && !org.tensorflow.internal.c_api.global.tensorflow.TFJ_HasGradient(opType)) {
            org.tensorflow.internal.c_api.global.tensorflow.TFJ_RegisterCustomGradient(opType, ADAPTER);
        }
    }
}
