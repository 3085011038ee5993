package dev.sequential.metrics;

import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same kind.
 *
 * @param name in histories
 * @see dev.sequential.losses.CategoricalHinge
 */
public record CategoricalHinge(String name) implements LossMetric, KerasMetric<CategoricalHinge> {
    public CategoricalHinge() {
        this("categorical_hinge");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.CategoricalHinge();
    }
}
