package dev.sequential.layers;

import static dev.sequential.config.Keyword.Written.IF_SET;
import static dev.sequential.config.Keyword.Written.NEVER;

import dev.sequential.config.Keyword;
import dev.sequential.config.Records;
import dev.sequential.config.SerializedAs;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.regularizers.Regularizer;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/**
 * The keywords that every layer takes.
 *
 * @param name unique within the model; the model gives one where it is empty
 * @param trainable whether training changes the weights
 * @param dtype the types in which the layer computes and keeps its weights
 * @param activityRegularizer penalty on the output
 * @param inputShape what the first layer of a model says of the input, without the batch axis
 */
public record LayerOptions(
        Optional<String> name,
        boolean trainable,
        DTypePolicy dtype,
        @Keyword(written = IF_SET) Regularizer activityRegularizer,
        @Keyword(written = NEVER) Optional<Shape> inputShape)
        implements SerializedAs.Keywords {
    /** No name of its own, trained, float32, no penalty. */
    public static final LayerOptions DEFAULT =
            new LayerOptions(Optional.empty(), true, DTypePolicy.FLOAT32, Regularizer.NONE, Optional.empty());

    /**
     * A layer with these options in place of its own.
     *
     * @throws IllegalArgumentException if the layer is not a record with a component {@code options}
     */
    public Layer applyTo(Layer layer) {
        return Records.with(layer, "options", this);
    }

    /** The same options with another name. */
    public LayerOptions name(String changed) {
        return Records.with(this, "name", Optional.of(changed));
    }

    /** The same options, trained or frozen. */
    public LayerOptions trainable(boolean changed) {
        return Records.with(this, "trainable", changed);
    }

    /** The same options under another policy. */
    public LayerOptions dtype(DTypePolicy changed) {
        return Records.with(this, "dtype", changed);
    }

    LayerOptions activityRegularizer(Regularizer changed) {
        return Records.with(this, "activityRegularizer", changed);
    }

    LayerOptions inputShape(Shape changed) {
        return Records.with(this, "inputShape", Optional.of(changed));
    }
}
