package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.SpatialBorders;
import dev.sequential.internal.ops.convolution.SpatialOps;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What {@link Cropping1D}, {@link Cropping2D} and {@link Cropping3D} share: borders are cut off each spatial axis.
 *
 * @param <L> the record
 */
public interface Cropping<L extends Layer> extends KerasLayer<L>, DropsMask, PerSample {
    /** How much is cut off before and after each spatial axis. */
    List<List<Integer>> borders();

    /** The data format: where the channels stand. */
    DataFormat dataFormat();

    @Override
    default Shape outputShape(Shape input) {
        return SpatialBorders.outputShape(getClass().getSimpleName(), dataFormat(), borders(), -1, input);
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int axes = borders().size();
        var cropped = SpatialOps.crop(tf, dataFormat().channelsLast(tf, x, axes), borders());
        return dataFormat().restore(tf, cropped, axes);
    }
}
