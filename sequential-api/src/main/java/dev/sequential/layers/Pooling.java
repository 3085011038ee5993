package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What max and average pooling layers share, such as {@link MaxPooling2D}: the keywords and ops of pooling over as many
 * spatial axes as {@code poolSize} has numbers, for records with the components that are named here.
 *
 * @param <L> the record
 */
public interface Pooling<L extends Layer> extends KerasLayer<L>, HasWindows<L>, DropsMask, PerSample {
    /** The size of the window, along each axis. */
    List<Integer> poolSize();

    /** The kind of pooling: what is kept of each window. */
    PoolingOp pool();

    /** The same layer with this pool size: one number, or one for each axis; strides stay as they are. */
    default L poolSize(int... poolSize) {
        return Records.with(this, "poolSize", SpatialSizes.of(poolSize().size(), poolSize));
    }

    @Override
    default Shape outputShape(Shape input) {
        Shape last = dataFormat()
                .channelsLast(
                        ShapeChecks.spatial(poolSize().size(), input, getClass().getSimpleName()));
        return dataFormat().shape(windows().output(last, Dimensions.last(last)));
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int axes = poolSize().size();
        var last = dataFormat().channelsLast(tf, x, axes);
        return dataFormat().restore(tf, pool().windows(tf, last, windows()), axes);
    }

    private SlidingWindows windows() {
        return SlidingWindows.of(poolSize(), strides(), padding());
    }
}
