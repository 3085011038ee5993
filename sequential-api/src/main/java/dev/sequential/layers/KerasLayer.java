package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.regularizers.Regularizer;
import org.tensorflow.ndarray.Shape;

/**
 * A layer with the keywords that every layer of Keras takes. Implemented by a record with a component
 * {@link LayerOptions} {@code options}.
 *
 * @param <L> the record
 */
public interface KerasLayer<L extends Layer> extends Layer {
    @Override
    LayerOptions options();

    /** The same layer under a name, which must be unique within the model. */
    default L name(String name) {
        return Records.with(this, "options", options().name(name));
    }

    /** The same layer, and those inside it, trained or frozen. */
    default L trainable(boolean trainable) {
        KerasLayer<L> whole = Records.changed(this, Layer.class, inner -> Sublayers.trainable(inner, trainable));
        return Records.with(whole, "options", options().trainable(trainable));
    }

    /** The same layer under a policy: {@code float32}, {@code mixed_bfloat16} or {@code mixed_float16}. */
    default L dtype(String policy) {
        return Records.with(this, "options", options().dtype(DTypePolicy.of(policy)));
    }

    /** The same layer with this activity regularizer, by name, such as {@code "l2"}. */
    default L activityRegularizer(String identifier) {
        return activityRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this activity regularizer. */
    default L activityRegularizer(Regularizer regularizer) {
        return Records.with(this, "options", options().activityRegularizer(regularizer));
    }

    /** The same layer, able to be the first of a model: inputs have this shape, without the batch axis. */
    default L inputShape(long... shape) {
        return Records.with(this, "options", options().inputShape(Shape.of(shape)));
    }
}
