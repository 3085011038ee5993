package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The keywords of a kernel, of a record with a component {@link WeightSpec} {@code kernel}.
 *
 * @param <L> the record
 */
public interface HasKernel<L extends Layer> {
    /** What is said of the kernel. */
    WeightSpec kernel();

    /** The same layer, its kernel started by name, such as {@code "he_normal"}. */
    default L kernelInitializer(String identifier) {
        return kernelInitializer(Initializer.of(identifier));
    }

    /** The same layer, its kernel started so. */
    default L kernelInitializer(Initializer initializer) {
        return Records.with(this, "kernel", kernel().initializer(initializer));
    }

    /** The same layer with a penalty on its kernel by name, such as {@code "l2"}. */
    default L kernelRegularizer(String identifier) {
        return kernelRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with a penalty on its kernel. */
    default L kernelRegularizer(Regularizer regularizer) {
        return Records.with(this, "kernel", kernel().regularizer(regularizer));
    }

    /** The same layer with a constraint on its kernel by name, such as {@code "max_norm"}. */
    default L kernelConstraint(String identifier) {
        return kernelConstraint(Constraint.of(identifier));
    }

    /** The same layer with a constraint on its kernel. */
    default L kernelConstraint(Constraint constraint) {
        return Records.with(this, "kernel", kernel().constraint(constraint));
    }
}
