package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/** A layer after which no mask is left: it has no time steps, or Keras does not carry a mask through it. */
interface DropsMask extends Layer {
    @Override
    default Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> input) {
        return Optional.empty();
    }
}
