package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.regularizers.Regularizer;

/**
 * The keyword {@code activity_regularizer}, of a record with a component of that name.
 *
 * @param <L> the record
 */
public interface HasActivityRegularizer<L extends Layer> {
    /** The same layer with a penalty on its output by name, such as {@code "l2"}. */
    default L activityRegularizer(String identifier) {
        return activityRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with a penalty on its output. */
    default L activityRegularizer(Regularizer regularizer) {
        return Records.with(this, "activityRegularizer", regularizer);
    }
}
