package dev.sequential.metrics;

import dev.sequential.losses.Loss;

/**
 * The squared hinge loss: the mean of the loss {@link dev.sequential.losses.SquaredHinge} over the samples of an epoch.
 *
 * @param name in histories
 */
public record SquaredHinge(String name) implements LossMetric, KerasMetric<SquaredHinge> {
    public SquaredHinge() {
        this("squared_hinge");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.SquaredHinge();
    }
}
