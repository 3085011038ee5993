package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The initializer, regularizer and constraint of the depthwise kernel, the kernel of each channel: the keywords of a
 * record with a component {@link WeightSpec} {@code depthwise}.
 *
 * @param <L> the record
 */
@KerasKeywords(ignored = {"groups", "kernel_initializer", "kernel_regularizer", "kernel_constraint"}) // of Keras 2
public interface HasDepthwise<L extends Layer> {
    /** The initializer, regularizer and constraint of the depthwise kernel. */
    WeightSpec depthwise();

    /** The same layer with this depthwise initializer, by name, such as {@code "he_normal"}. */
    default L depthwiseInitializer(String identifier) {
        return depthwiseInitializer(Initializer.of(identifier));
    }

    /** The same layer with this depthwise initializer. */
    default L depthwiseInitializer(Initializer initializer) {
        return Records.with(this, "depthwise", depthwise().initializer(initializer));
    }

    /** The same layer with this depthwise regularizer, by name, such as {@code "l2"}. */
    default L depthwiseRegularizer(String identifier) {
        return depthwiseRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this depthwise regularizer. */
    default L depthwiseRegularizer(Regularizer regularizer) {
        return Records.with(this, "depthwise", depthwise().regularizer(regularizer));
    }

    /** The same layer with this depthwise constraint, by name, such as {@code "max_norm"}. */
    default L depthwiseConstraint(String identifier) {
        return depthwiseConstraint(Constraint.of(identifier));
    }

    /** The same layer with this depthwise constraint. */
    default L depthwiseConstraint(Constraint constraint) {
        return Records.with(this, "depthwise", depthwise().constraint(constraint));
    }
}
