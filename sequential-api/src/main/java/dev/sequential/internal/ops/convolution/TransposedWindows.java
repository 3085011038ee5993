package dev.sequential.internal.ops.convolution;

import dev.sequential.graph.TensorShapes;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The windows of a transposed convolution, from each place of an input into a larger output: its sides are {@code size
 * * stride} and some more or less.
 *
 * @param windows over the output
 * @param outputPadding how much longer than it must be the output is, along each axis; empty for the default
 */
public record TransposedWindows(SlidingWindows windows, Optional<List<Integer>> outputPadding) {
    /** The number of elements that a side of the output has beyond {@code size * stride}. */
    private int over(int axis) {
        int stride = windows.strides().get(axis);
        int span = windows.span(axis);
        if (outputPadding.isEmpty()) {
            return windows.padding() == Padding.VALID ? Math.max(span, stride) - stride : 0;
        }
        int more = outputPadding.get().get(axis);
        return (windows.padding() == Padding.VALID ? span : span % 2) + more - stride;
    }

    /** The output shape of an input with the channels last. */
    public Shape output(Shape input, long filters) {
        long[] sizes = input.asArray();
        for (int axis = 0; axis < windows.axes(); axis++) {
            if (sizes[axis] >= 0) {
                long size = sizes[axis] * windows.strides().get(axis) + over(axis);
                ShapeChecks.require(
                        size > 0
                                && windows.padding()
                                                .windows(
                                                        size,
                                                        windows.span(axis),
                                                        windows.strides().get(axis))
                                        == sizes[axis],
                        "A side of %d cannot become one of %d by windows of %d with steps of %d: use a larger output padding",
                        sizes[axis],
                        size,
                        windows.span(axis),
                        windows.strides().get(axis));
                sizes[axis] = size;
            }
        }
        sizes[windows.axes()] = filters;
        return Shape.of(sizes);
    }

    /** The output's sizes, batch included, of an input with the channels last. */
    public Operand<TInt32> sizes(Ops tf, Operand<TFloating> x, Shape input, int filters) {
        Shape output = output(input, filters);
        List<Operand<TInt32>> sizes = new ArrayList<>();
        sizes.add(TensorShapes.batch(tf, x));
        for (int axis = 0; axis < output.numDimensions(); axis++) {
            sizes.add(
                    output.get(axis) < 0
                            ? tf.math.add(
                                    tf.math.mul(
                                            TensorShapes.size(tf, x, axis + 1),
                                            tf.constant(windows.strides().get(axis))),
                                    tf.constant(over(axis)))
                            : tf.constant(new int[] {Math.toIntExact(output.get(axis))}));
        }
        return tf.concat(sizes, tf.constant(0));
    }
}
