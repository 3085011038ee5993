package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The keywords that say how a bias starts and is kept in bounds, of a record with a component {@link WeightSpec}
 * {@code bias}.
 *
 * @param <L> the record
 */
public interface HasBiasSpec<L extends Layer> {
    /** What is said of the bias. */
    WeightSpec bias();

    /** The same layer, its bias started by name, such as {@code "zeros"}. */
    default L biasInitializer(String identifier) {
        return biasInitializer(Initializer.of(identifier));
    }

    /** The same layer, its bias started so. */
    default L biasInitializer(Initializer initializer) {
        return Records.with(this, "bias", bias().initializer(initializer));
    }

    /** The same layer with a penalty on its bias by name, such as {@code "l2"}. */
    default L biasRegularizer(String identifier) {
        return biasRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with a penalty on its bias. */
    default L biasRegularizer(Regularizer regularizer) {
        return Records.with(this, "bias", bias().regularizer(regularizer));
    }

    /** The same layer with a constraint on its bias by name, such as {@code "max_norm"}. */
    default L biasConstraint(String identifier) {
        return biasConstraint(Constraint.of(identifier));
    }

    /** The same layer with a constraint on its bias. */
    default L biasConstraint(Constraint constraint) {
        return Records.with(this, "bias", bias().constraint(constraint));
    }
}
