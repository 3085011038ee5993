package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.SpatialBorders;
import dev.sequential.internal.ops.convolution.SpatialOps;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What {@link ZeroPadding1D}, {@link ZeroPadding2D} and {@link ZeroPadding3D} share: zeros are put around each spatial
 * axis.
 *
 * @param <L> the record
 */
public interface ZeroPadding<L extends Layer> extends KerasLayer<L>, HasDataFormat<L>, DropsMask, PerSample {
    /** How many zeros go before and after each spatial axis. */
    List<List<Integer>> borders();

    @Override
    default Shape outputShape(Shape input) {
        return SpatialBorders.outputShape(getClass().getSimpleName(), dataFormat(), borders(), 1, input);
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int axes = borders().size();
        var padded = SpatialOps.pad(tf, dataFormat().channelsLast(tf, x, axes), borders());
        return dataFormat().restore(tf, padded, axes);
    }
}
