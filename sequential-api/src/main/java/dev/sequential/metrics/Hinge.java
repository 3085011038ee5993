package dev.sequential.metrics;

import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same kind.
 *
 * @param name in histories
 * @see dev.sequential.losses.Hinge
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
