package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.config.KerasConfig;
import dev.sequential.config.Names;
import dev.sequential.config.SerializedAs;
import dev.sequential.internal.ops.ActivationLayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A layer without weights as the activation of another, as Keras reads and writes it. A layer with weights is refused
 * when the graph is built.
 *
 * <pre>{@code new Dense(64).activation(new LeakyReLU().negativeSlope(0.1))}</pre>
 *
 * @param layer applied to the output; its own name and policy count for nothing
 */
public record LayerActivation(Layer layer) implements ActivationFunction, SerializedAs.PlainValue {
    @Override
    public Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
        Shape sample = x.shape().tail();
        if (!layer.weights(sample).isEmpty()) {
            throw new IllegalArgumentException("An activation has no weights, but %s has: add it as a layer of its own"
                    .formatted(layer.getClass().getSimpleName()));
        }
        return layer.emit(new ActivationLayerGraph(tf, sample, x.type()), x);
    }

    @Override
    public Shape outputShape(Shape input) {
        return layer.outputShape(input);
    }

    @Override
    public String identifier() {
        return Names.snake(layer.getClass().getSimpleName());
    }

    @Override
    public Object plain() {
        return KerasConfig.serialize(layer);
    }
}
