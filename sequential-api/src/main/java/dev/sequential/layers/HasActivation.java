package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.Records;

/**
 * The keyword {@code activation}, of a record with a component of that name.
 *
 * @param <L> the record
 */
public interface HasActivation<L extends Layer> {
    /** The activation that a layer applies at its end; linear, which changes nothing, where it has none. */
    static ActivationFunction activationOf(Layer layer) {
        return layer instanceof HasActivation<?> activated ? activated.activation() : Activations.LINEAR;
    }

    /** The activation that this layer applies at its end, as summaries show it. */
    ActivationFunction activation();

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
