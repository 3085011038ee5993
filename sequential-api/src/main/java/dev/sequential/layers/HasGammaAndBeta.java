package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.regularizers.Regularizer;
import java.util.ArrayList;
import java.util.List;

/**
 * The keywords of a normalization that is followed by a trained scale {@code gamma} and a trained offset {@code beta},
 * of a record with components {@code epsilon}, {@code center}, {@code scale}, and {@link WeightSpec}s {@code gamma} and
 * {@code beta}.
 *
 * @param <L> the record
 */
public interface HasGammaAndBeta<L extends Layer> {
    /** Whether the layer adds {@code beta}. */
    boolean center();

    /** Whether the layer multiplies by {@code gamma}. */
    boolean scale();

    /** The initializer, regularizer and constraint of gamma. */
    WeightSpec gamma();

    /** The initializer, regularizer and constraint of beta. */
    WeightSpec beta();

    /** Gamma and beta, as far as there are, of one shape. */
    default List<Weight> gammaAndBeta(long... shape) {
        List<Weight> weights = new ArrayList<>();
        if (scale()) {
            weights.add(gamma().weight("gamma", shape));
        }
        if (center()) {
            weights.add(beta().weight("beta", shape));
        }
        return weights;
    }

    /** The same layer with this epsilon, which is added to the variance against division by 0. */
    default L epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    /** The same layer, with or without beta. */
    default L center(boolean center) {
        return Records.with(this, "center", center);
    }

    /** The same layer, with or without gamma. */
    default L scale(boolean scale) {
        return Records.with(this, "scale", scale);
    }

    /** The same layer with this gamma initializer, by name, such as {@code "ones"}. */
    default L gammaInitializer(String identifier) {
        return gammaInitializer(Initializer.of(identifier));
    }

    /** The same layer with this gamma initializer. */
    default L gammaInitializer(Initializer initializer) {
        return Records.with(this, "gamma", gamma().initializer(initializer));
    }

    /** The same layer with this gamma regularizer, by name, such as {@code "l2"}. */
    default L gammaRegularizer(String identifier) {
        return gammaRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this gamma regularizer. */
    default L gammaRegularizer(Regularizer regularizer) {
        return Records.with(this, "gamma", gamma().regularizer(regularizer));
    }

    /** The same layer with this gamma constraint, by name, such as {@code "non_neg"}. */
    default L gammaConstraint(String identifier) {
        return gammaConstraint(Constraint.of(identifier));
    }

    /** The same layer with this gamma constraint. */
    default L gammaConstraint(Constraint constraint) {
        return Records.with(this, "gamma", gamma().constraint(constraint));
    }

    /** The same layer with this beta initializer, by name, such as {@code "zeros"}. */
    default L betaInitializer(String identifier) {
        return betaInitializer(Initializer.of(identifier));
    }

    /** The same layer with this beta initializer. */
    default L betaInitializer(Initializer initializer) {
        return Records.with(this, "beta", beta().initializer(initializer));
    }

    /** The same layer with this beta regularizer, by name, such as {@code "l2"}. */
    default L betaRegularizer(String identifier) {
        return betaRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this beta regularizer. */
    default L betaRegularizer(Regularizer regularizer) {
        return Records.with(this, "beta", beta().regularizer(regularizer));
    }

    /** The same layer with this beta constraint, by name, such as {@code "non_neg"}. */
    default L betaConstraint(String identifier) {
        return betaConstraint(Constraint.of(identifier));
    }

    /** The same layer with this beta constraint. */
    default L betaConstraint(Constraint constraint) {
        return Records.with(this, "beta", beta().constraint(constraint));
    }
}
