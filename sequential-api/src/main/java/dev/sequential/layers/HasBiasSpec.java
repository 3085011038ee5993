package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The initializer, regularizer and constraint of the bias: the keywords of a record with a component {@link WeightSpec}
 * {@code bias}.
 *
 * @param <L> the record
 */
public interface HasBiasSpec<L extends Layer> {
    /** The initializer, regularizer and constraint of the bias. */
    WeightSpec bias();

    /** The same layer with this bias initializer, by name, such as {@code "zeros"}. */
    default L biasInitializer(String identifier) {
        return biasInitializer(Initializer.of(identifier));
    }

    /** The same layer with this bias initializer. */
    default L biasInitializer(Initializer initializer) {
        return Records.with(this, "bias", bias().initializer(initializer));
    }

    /** The same layer with this bias regularizer, by name, such as {@code "l2"}. */
    default L biasRegularizer(String identifier) {
        return biasRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this bias regularizer. */
    default L biasRegularizer(Regularizer regularizer) {
        return Records.with(this, "bias", bias().regularizer(regularizer));
    }

    /** The same layer with this bias constraint, by name, such as {@code "max_norm"}. */
    default L biasConstraint(String identifier) {
        return biasConstraint(Constraint.of(identifier));
    }

    /** The same layer with this bias constraint. */
    default L biasConstraint(Constraint constraint) {
        return Records.with(this, "bias", bias().constraint(constraint));
    }
}
