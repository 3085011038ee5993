package dev.sequential.metrics;

import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same kind.
 *
 * @param name in histories
 * @see dev.sequential.losses.SquaredHinge
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
