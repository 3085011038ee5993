package dev.sequential.layers;

import dev.sequential.config.Flattened;
import dev.sequential.config.Unwritten;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/**
 * The keywords that every layer takes.
 *
 * @param name unique within the model; the model gives one where it is empty
 * @param trainable whether training changes the weights
 * @param dtype the types in which the layer computes and keeps its weights
 * @param inputShape what the first layer of a model says of the input, without the batch axis
 */
public record LayerOptions(
        Optional<String> name,
        boolean trainable,
        DTypePolicy dtype,
        @Unwritten Optional<Shape> inputShape) implements Flattened {
    /** No name of its own, trained, float32. */
    public static final LayerOptions DEFAULT =
            new LayerOptions(Optional.empty(), true, DTypePolicy.FLOAT32, Optional.empty());

    LayerOptions name(String changed) {
        return new LayerOptions(Optional.of(changed), trainable, dtype, inputShape);
    }

    LayerOptions trainable(boolean changed) {
        return new LayerOptions(name, changed, dtype, inputShape);
    }

    LayerOptions dtype(DTypePolicy changed) {
        return new LayerOptions(name, trainable, changed, inputShape);
    }

    LayerOptions inputShape(Shape changed) {
        return new LayerOptions(name, trainable, dtype, Optional.of(changed));
    }
}
