package dev.sequential.architecture;

import dev.sequential.layers.Layer;
import dev.sequential.layers.Weight;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/**
 * A layer in its place in a model.
 *
 * @param name unique within the model
 * @param layer what was added
 * @param input shape without the batch axis
 * @param output shape without the batch axis
 * @param weights in the order in which Keras saves them
 */
public record Node(String name, Layer layer, Shape input, Shape output, List<Weight> weights) {
    /** What the model calls a weight or state of this layer: {@code "dense/kernel"} for the path {@code "kernel"}. */
    public String fullName(String path) {
        return name + '/' + path;
    }

    /** Numbers in all weights. */
    public long countParams() {
        return weights.stream().mapToLong(weight -> weight.shape().size()).sum();
    }

    /** What the layer keeps from one batch to the next, by path, of shapes without the batch axis. */
    public Map<String, Shape> states() {
        return layer.states(input);
    }

    /** Numbers in the weights that training changes. */
    public long countTrainableParams() {
        return weights.stream()
                .filter(this::trains)
                .mapToLong(weight -> weight.shape().size())
                .sum();
    }

    /** Whether training changes a weight: the weight and its layer must both be trainable. */
    public boolean trains(Weight weight) {
        return weight.trainable() && layer.options().trainable();
    }
}
