package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.convolution.SpatialOps;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What {@link UpSampling1D}, {@link UpSampling2D} and {@link UpSampling3D} share: elements are repeated along each
 * spatial axis.
 *
 * @param <L> the record
 */
public interface UpSampling<L extends Layer> extends KerasLayer<L>, DropsMask, PerSample {
    /** How often each element is repeated, along each spatial axis. */
    List<Integer> factors();

    /** The data format: where the channels stand. */
    DataFormat dataFormat();

    @Override
    default Shape outputShape(Shape input) {
        Shape last = dataFormat()
                .channelsLast(
                        ShapeChecks.spatial(factors().size(), input, getClass().getSimpleName()));
        long[] sizes = last.asArray();
        for (int axis = 0; axis < factors().size(); axis++) {
            sizes[axis] = sizes[axis] < 0
                    ? Shape.UNKNOWN_SIZE
                    : sizes[axis] * factors().get(axis);
        }
        return dataFormat().shape(Shape.of(sizes));
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int axes = factors().size();
        return dataFormat().restore(tf, enlarged(graph, dataFormat().channelsLast(tf, x, axes)), axes);
    }

    /** The ops on an input with the channels last. */
    default Operand<TFloating> enlarged(LayerGraph graph, Operand<TFloating> x) {
        return SpatialOps.repeat(graph.tf(), x, factors());
    }
}
