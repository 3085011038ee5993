package dev.sequential.metrics;

import dev.sequential.losses.Loss;

/**
 * The categorical hinge loss: the mean of the loss {@link dev.sequential.losses.CategoricalHinge} over the samples of
 * an epoch.
 *
 * @param name in histories
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
