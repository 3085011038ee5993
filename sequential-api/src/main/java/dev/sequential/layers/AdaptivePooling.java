package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.convolution.AdaptiveWindows;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What adaptive pooling layers share, such as {@link AdaptiveMaxPooling2D}: pooling to a given size over as many
 * spatial axes as {@code outputSize} has numbers.
 *
 * <p>Of {@code n} elements along an axis, place {@code i} of {@code m} keeps those from {@code floor(i n / m)} to
 * before {@code ceil((i + 1) n / m)}: windows overlap where {@code m} does not divide {@code n}.
 *
 * @param <L> the record
 */
public interface AdaptivePooling<L extends Layer> extends KerasLayer<L>, HasDataFormat<L>, DropsMask {
    /** The output size along each spatial axis. */
    List<Integer> outputSize();

    /** The kind of pooling: what is kept of each window. */
    PoolingOp pool();

    @Override
    default Shape outputShape(Shape input) {
        String name = getClass().getSimpleName();
        Shape last = dataFormat().channelsLast(ShapeChecks.spatial(outputSize().size(), input, name));
        long[] sizes = last.asArray();
        for (int axis = 0; axis < outputSize().size(); axis++) {
            ShapeChecks.known(sizes[axis], "Each side of %s's input".formatted(name));
            sizes[axis] = outputSize().get(axis);
        }
        return dataFormat().shape(Shape.of(sizes));
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int axes = outputSize().size();
        Shape input = dataFormat().channelsLast(graph.inputShape());
        Operand<TFloating> pooled = dataFormat().channelsLast(tf, x, axes);
        for (int axis = 0; axis < axes; axis++) {
            pooled = AdaptiveWindows.of(input.get(axis), outputSize().get(axis)).pool(tf, pooled, axis + 1, pool());
        }
        return dataFormat().restore(tf, pooled, axes);
    }
}
