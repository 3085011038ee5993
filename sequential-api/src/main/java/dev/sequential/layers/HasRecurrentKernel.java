package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;

/**
 * The initializer, regularizer and constraint of the recurrent kernel, which the state is multiplied by, and the
 * dropout: the keywords of a record with components {@link WeightSpec} {@code recurrent}, {@code dropout} and
 * {@code recurrentDropout}.
 *
 * @param <L> the record
 */
public interface HasRecurrentKernel<L extends Layer> {
    /** The initializer, regularizer and constraint of the recurrent kernel. */
    WeightSpec recurrent();

    /** The same layer with this recurrent initializer, by name, such as {@code "orthogonal"}. */
    default L recurrentInitializer(String identifier) {
        return recurrentInitializer(Initializer.of(identifier));
    }

    /** The same layer with this recurrent initializer. */
    default L recurrentInitializer(Initializer initializer) {
        return Records.with(this, "recurrent", recurrent().initializer(initializer));
    }

    /** The same layer with this recurrent regularizer. */
    default L recurrentRegularizer(Regularizer regularizer) {
        return Records.with(this, "recurrent", recurrent().regularizer(regularizer));
    }

    /** The same layer with this recurrent regularizer, by name, such as {@code "l2"}. */
    default L recurrentRegularizer(String identifier) {
        return recurrentRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this recurrent constraint. */
    default L recurrentConstraint(Constraint constraint) {
        return Records.with(this, "recurrent", recurrent().constraint(constraint));
    }

    /** The same layer with this recurrent constraint, by name, such as {@code "max_norm"}. */
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
