package dev.sequential.metrics;

import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same kind.
 *
 * @param name in histories
 * @see dev.sequential.losses.Poisson
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
