package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.config.Records;

/**
 * The keyword {@code activation}, of a record with a component of that name.
 *
 * @param <L> the record
 */
public interface HasActivation<L extends Layer> {
    /** The same layer with an activation by name, such as {@code "relu"}. */
    default L activation(String identifier) {
        return activation(ActivationFunction.of(identifier));
    }

    /** The same layer with an activation. */
    default L activation(ActivationFunction activation) {
        return Records.with(this, "activation", activation);
    }

    /** The same layer with a layer without weights as its activation, such as {@code new LeakyReLU()}. */
    default L activation(Layer layer) {
        return activation(new LayerActivation(layer));
    }
}
