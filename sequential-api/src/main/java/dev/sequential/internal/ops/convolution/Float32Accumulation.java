package dev.sequential.internal.ops.convolution;

import dev.sequential.graph.LayerGraph;
import java.util.function.BinaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Sums of products that are accumulated in single precision (float32), where a device would do it in a shorter type.
 */
public final class Float32Accumulation {
    private Float32Accumulation() {}

    /** Whether an op on these numbers, and its gradient, are to be computed in single precision. */
    static boolean wanted(LayerGraph graph, Operand<TFloating> x) {
        return graph.sumsInSingle() && x.type() != (Class<?>) TFloat32.class;
    }

    /** An op of two operands in single precision, rounded to the layer's compute type. */
    static Operand<TFloating> of(
            LayerGraph graph, Operand<TFloating> x, Operand<TFloating> y, BinaryOperator<Operand<TFloating>> op) {
        return graph.cast(op.apply(single(graph, x), single(graph, y)));
    }

    /** Adds a bias to the channels, the last axis. */
    public static Operand<TFloating> biasAdd(LayerGraph graph, Operand<TFloating> sums, Operand<TFloating> bias) {
        return wanted(graph, sums)
                ? of(graph, sums, bias, graph.tf().nn::biasAdd)
                : graph.tf().nn.biasAdd(sums, bias);
    }

    @SuppressWarnings("unchecked") // TFloat32 is a TFloating
    private static Operand<TFloating> single(LayerGraph graph, Operand<TFloating> x) {
        return (Operand<TFloating>) (Operand<?>) graph.tf().dtypes.cast(x, TFloat32.class);
    }
}
