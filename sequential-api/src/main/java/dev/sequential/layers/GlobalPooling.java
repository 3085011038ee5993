package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What global pooling layers share, such as {@link GlobalMaxPooling2D}, which make one number of each channel over all
 * spatial axes: the keywords and ops of a record with components {@code dataFormat} and {@code keepdims}.
 *
 * @param <L> the record
 */
public interface GlobalPooling<L extends Layer> extends KerasLayer<L>, HasDataFormat<L>, DropsMask, PerSample {
    /** Whether the spatial axes are kept with length 1. */
    boolean keepdims();

    /** The kind of pooling: what is kept of each channel. */
    PoolingOp pool();

    /** How many spatial axes the input has. */
    int spatialAxes();

    /** The same layer, keeping spatial axes with length 1 or not. */
    default L keepdims(boolean keepdims) {
        return Records.with(this, "keepdims", keepdims);
    }

    @Override
    default Shape outputShape(Shape input) {
        ShapeChecks.spatial(spatialAxes(), input, getClass().getSimpleName());
        Shape channels = Shape.of(Dimensions.last(dataFormat().channelsLast(input)));
        if (!keepdims()) {
            return channels;
        }
        Shape kept = channels;
        for (int axis = 0; axis < spatialAxes(); axis++) {
            kept = kept.prepend(1);
        }
        return dataFormat().shape(kept);
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int first = dataFormat() == DataFormat.CHANNELS_LAST ? 1 : 2;
        int[] axes = IntStream.range(first, first + spatialAxes()).toArray();
        return pool().over(tf, x, tf.constant(axes), keepdims());
    }
}
