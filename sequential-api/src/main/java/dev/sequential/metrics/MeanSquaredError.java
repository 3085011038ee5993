package dev.sequential.metrics;

import dev.sequential.config.Identifiers;
import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same name.
 *
 * @param name in histories
 * @see dev.sequential.losses.MeanSquaredError
 */
@Identifiers({"mse", "MSE"})
public record MeanSquaredError(String name) implements LossMetric, KerasMetric<MeanSquaredError> {
    public MeanSquaredError() {
        this("mean_squared_error");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.MeanSquaredError();
    }
}
