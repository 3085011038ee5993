package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The keywords of a kernel that a state goes through, of a record with components {@link WeightSpec} {@code recurrent},
 * {@code dropout} and {@code recurrentDropout}.
 *
 * @param <L> the record
 */
public interface HasRecurrentKernel<L extends Layer> {
    /** What is said of the kernel that the state of the step before goes through. */
    WeightSpec recurrent();

    /** The same layer, its recurrent kernel started by name, such as {@code "orthogonal"}. */
    default L recurrentInitializer(String identifier) {
        return recurrentInitializer(Initializer.of(identifier));
    }

    /** The same layer, its recurrent kernel started so. */
    default L recurrentInitializer(Initializer initializer) {
        return Records.with(this, "recurrent", recurrent().initializer(initializer));
    }

    /** The same layer with a penalty on its recurrent kernel. */
    default L recurrentRegularizer(Regularizer regularizer) {
        return Records.with(this, "recurrent", recurrent().regularizer(regularizer));
    }

    /** The same layer with a penalty on its recurrent kernel by name, such as {@code "l2"}. */
    default L recurrentRegularizer(String identifier) {
        return recurrentRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with a constraint on its recurrent kernel. */
    default L recurrentConstraint(Constraint constraint) {
        return Records.with(this, "recurrent", recurrent().constraint(constraint));
    }

    /** The same layer with a constraint on its recurrent kernel by name, such as {@code "max_norm"}. */
    default L recurrentConstraint(String identifier) {
        return recurrentConstraint(Constraint.of(identifier));
    }

    /** The same layer, setting inputs to 0 with this probability while training, the same ones at each step. */
    default L dropout(double dropout) {
        return Records.with(this, "dropout", dropout);
    }

    /** The same layer, setting states to 0 with this probability while training, the same ones at each step. */
    default L recurrentDropout(double recurrentDropout) {
        return Records.with(this, "recurrentDropout", recurrentDropout);
    }
}
