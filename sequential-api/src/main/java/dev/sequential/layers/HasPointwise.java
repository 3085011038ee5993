package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The keywords of the kernel over the channels of each place, of a record with a component {@link WeightSpec}
 * {@code pointwise}.
 *
 * @param <L> the record
 */
public interface HasPointwise<L extends Layer> {
    /** What is said of the kernel over the channels of each place. */
    WeightSpec pointwise();

    /** The same layer, the kernel over the channels of each place started by name, such as {@code "he_normal"}. */
    default L pointwiseInitializer(String identifier) {
        return pointwiseInitializer(Initializer.of(identifier));
    }

    /** The same layer, the kernel over the channels of each place started so. */
    default L pointwiseInitializer(Initializer initializer) {
        return Records.with(this, "pointwise", pointwise().initializer(initializer));
    }

    /** The same layer with a penalty on the kernel over the channels of each place by name, such as {@code "l2"}. */
    default L pointwiseRegularizer(String identifier) {
        return pointwiseRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with a penalty on the kernel over the channels of each place. */
    default L pointwiseRegularizer(Regularizer regularizer) {
        return Records.with(this, "pointwise", pointwise().regularizer(regularizer));
    }

    /**
     * The same layer with a constraint on the kernel over the channels of each place by name, such as
     * {@code "max_norm"}.
     */
    default L pointwiseConstraint(String identifier) {
        return pointwiseConstraint(Constraint.of(identifier));
    }

    /** The same layer with a constraint on the kernel over the channels of each place. */
    default L pointwiseConstraint(Constraint constraint) {
        return Records.with(this, "pointwise", pointwise().constraint(constraint));
    }
}
