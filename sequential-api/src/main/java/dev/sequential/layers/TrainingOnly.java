package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A layer that acts in training only: predicting, it hands on what it gets, so that a model for predictions can do
 * without it.
 *
 * <p>Input of any shape, output of the same shape, unless the layer asks for more.
 *
 * @param <L> the record
 */
public interface TrainingOnly<L extends Layer> extends KerasLayer<L> {
    /** Adds the ops of training and returns the output, of the shape of the input. */
    Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x);

    @Override
    default Shape outputShape(Shape input) {
        return input;
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return graph.training() ? emitTraining(graph, x) : x;
    }
}
