package dev.sequential.metrics;

import dev.sequential.losses.Loss;

/**
 * The hinge loss: the mean of the loss {@link dev.sequential.losses.Hinge} over the samples of an epoch.
 *
 * @param name in histories
 */
public record Hinge(String name) implements LossMetric, KerasMetric<Hinge> {
    public Hinge() {
        this("hinge");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.Hinge();
    }
}
