package dev.sequential.onnx;

import dev.sequential.config.Axes;
import java.util.Arrays;
import java.util.List;

/**
 * The axes of its input that a layer works over, such as those of a normalization or a softmax.
 *
 * @param numbers counted from the first, that of the batch, ascending
 * @param spread the sizes at these axes, and 1 at the others
 */
record InputAxes(long[] numbers, long[] spread) {
    /** The axes that a layer names, counted from the batch axis or, if negative, from the last. */
    static InputAxes of(OnnxGraph graph, Axes axes) {
        int rank = graph.inputShape().numDimensions() + 1;
        long[] numbers = axes.list().stream()
                .mapToLong(axis -> Math.floorMod(axis, rank))
                .sorted()
                .toArray();
        long[] spread = new long[rank];
        Arrays.fill(spread, 1);
        for (long axis : numbers) {
            spread[(int) axis] = graph.inputShape().get((int) axis - 1);
        }
        return new InputAxes(numbers, spread);
    }

    /** One number over these axes, which stay with length 1. */
    String reduced(OnnxGraph graph, String operator, String x) {
        return graph.op(operator, List.of(x, graph.integers(numbers)));
    }
}
