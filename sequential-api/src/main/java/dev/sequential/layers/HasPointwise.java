package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The initializer, regularizer and constraint of the pointwise kernel, which sums the channels of each place: the
 * keywords of a record with a component {@link WeightSpec} {@code pointwise}.
 *
 * @param <L> the record
 */
public interface HasPointwise<L extends Layer> {
    /** The initializer, regularizer and constraint of the pointwise kernel. */
    WeightSpec pointwise();

    /** The same layer with this pointwise initializer, by name, such as {@code "he_normal"}. */
    default L pointwiseInitializer(String identifier) {
        return pointwiseInitializer(Initializer.of(identifier));
    }

    /** The same layer with this pointwise initializer. */
    default L pointwiseInitializer(Initializer initializer) {
        return Records.with(this, "pointwise", pointwise().initializer(initializer));
    }

    /** The same layer with this pointwise regularizer, by name, such as {@code "l2"}. */
    default L pointwiseRegularizer(String identifier) {
        return pointwiseRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this pointwise regularizer. */
    default L pointwiseRegularizer(Regularizer regularizer) {
        return Records.with(this, "pointwise", pointwise().regularizer(regularizer));
    }

    /** The same layer with this pointwise constraint, by name, such as {@code "max_norm"}. */
    default L pointwiseConstraint(String identifier) {
        return pointwiseConstraint(Constraint.of(identifier));
    }

    /** The same layer with this pointwise constraint. */
    default L pointwiseConstraint(Constraint constraint) {
        return Records.with(this, "pointwise", pointwise().constraint(constraint));
    }
}
