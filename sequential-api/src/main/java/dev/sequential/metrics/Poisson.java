package dev.sequential.metrics;

import dev.sequential.losses.Loss;

/**
 * The Poisson loss: the mean of the loss {@link dev.sequential.losses.Poisson} over the samples of an epoch.
 *
 * @param name in histories
 */
public record Poisson(String name) implements LossMetric, KerasMetric<Poisson> {
    public Poisson() {
        this("poisson");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.Poisson();
    }
}
