package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * An augmentation: a layer that changes images while training, and leaves them as they are when predicting.
 *
 * @param <L> the record
 */
public interface ImageAugmentation<L extends Layer> extends ImageChange<L>, TrainingOnly<L> {
    @Override
    default Shape outputShape(Shape input) {
        return ImageChange.super.outputShape(input);
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return TrainingOnly.super.emit(graph, x);
    }

    @Override
    default Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
        return ImageChange.super.emit(graph, x);
    }
}
