package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.config.Records;

/**
 * The keyword {@code recurrentActivation}, the activation of gates, of a record with a component
 * {@code recurrentActivation}.
 *
 * @param <L> the record
 */
public interface HasRecurrentActivation<L extends Layer> {
    /** The activation of the gates. */
    ActivationFunction recurrentActivation();

    /** The same layer with an activation of its gates by name, such as {@code "hard_sigmoid"}. */
    default L recurrentActivation(String identifier) {
        return recurrentActivation(ActivationFunction.of(identifier));
    }

    /** The same layer with an activation of its gates. */
    default L recurrentActivation(ActivationFunction recurrentActivation) {
        return Records.with(this, "recurrentActivation", recurrentActivation);
    }

    /** The same layer with a layer without weights as the activation of its gates. */
    default L recurrentActivation(Layer layer) {
        return recurrentActivation(new LayerActivation(layer));
    }
}
