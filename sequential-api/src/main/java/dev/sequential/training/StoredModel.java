package dev.sequential.training;

import dev.sequential.architecture.Architecture;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/**
 * A model as a file holds it: its layers, what it was compiled with, its weights, what its optimizer has gathered, and
 * what it was trained on. A value in pure Java: readers of files return it, writers take it, and neither knows what
 * trains the model.
 *
 * @param architecture layers with their names and shapes
 * @param compilation what the model was compiled with; empty for one that was not
 * @param weights the values of all weights, by name, in row-major order
 * @param optimizer what the optimizer has gathered; empty where nothing is known of it, and it starts anew
 * @param slots the shapes of all that the optimizer gathers, by name, in the order in which Keras saves it
 * @param trainedOn what the model's inputs and outputs stand for; empty where that is not known
 */
public record StoredModel(
        Architecture architecture,
        Optional<Compilation> compilation,
        Map<String, float[]> weights,
        Optional<OptimizerState> optimizer,
        Map<String, Shape> slots,
        Optional<TrainedOn> trainedOn) {
    /** A model as it is now. */
    public static StoredModel of(TrainableModel model) {
        boolean compiled = model.compilation().isPresent();
        return new StoredModel(
                model.architecture(),
                model.compilation(),
                model.getWeights(),
                compiled ? Optional.of(model.optimizerState()) : Optional.empty(),
                compiled ? model.optimizerSlots() : Map.of(),
                model.trainedOn());
    }

    /** Layers with weights, of a model that was not compiled. */
    public static StoredModel of(Architecture architecture, Map<String, float[]> weights) {
        return new StoredModel(architecture, Optional.empty(), weights, Optional.empty(), Map.of(), Optional.empty());
    }

    /**
     * The value of a weight.
     *
     * @throws IllegalArgumentException if it has none
     */
    public float[] weight(String name) {
        float[] values = weights.get(name);
        if (values == null) {
            throw new IllegalArgumentException(
                    "The model has a weight %s, but only these were given: %s".formatted(name, weights.keySet()));
        }
        return values;
    }
}
