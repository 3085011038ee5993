package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The initializer, regularizer and constraint of the kernel: the keywords of a record with a component
 * {@link WeightSpec} {@code kernel}.
 *
 * @param <L> the record
 */
public interface HasKernel<L extends Layer> {
    /** The initializer, regularizer and constraint of the kernel. */
    WeightSpec kernel();

    /** The same layer with this kernel initializer, by name, such as {@code "he_normal"}. */
    default L kernelInitializer(String identifier) {
        return kernelInitializer(Initializer.of(identifier));
    }

    /** The same layer with this kernel initializer. */
    default L kernelInitializer(Initializer initializer) {
        return Records.with(this, "kernel", kernel().initializer(initializer));
    }

    /** The same layer with this kernel regularizer, by name, such as {@code "l2"}. */
    default L kernelRegularizer(String identifier) {
        return kernelRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this kernel regularizer. */
    default L kernelRegularizer(Regularizer regularizer) {
        return Records.with(this, "kernel", kernel().regularizer(regularizer));
    }

    /** The same layer with this kernel constraint, by name, such as {@code "max_norm"}. */
    default L kernelConstraint(String identifier) {
        return kernelConstraint(Constraint.of(identifier));
    }

    /** The same layer with this kernel constraint. */
    default L kernelConstraint(Constraint constraint) {
        return Records.with(this, "kernel", kernel().constraint(constraint));
    }
}
