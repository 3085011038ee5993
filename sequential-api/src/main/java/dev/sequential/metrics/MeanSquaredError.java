package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Loss;

/**
 * The mean squared error: the mean of the loss {@link dev.sequential.losses.MeanSquaredError} over the samples of an
 * epoch.
 *
 * @param name in histories
 */
@KerasClass(identifiers = {"mse", "MSE"})
public record MeanSquaredError(String name) implements LossMetric, KerasMetric<MeanSquaredError> {
    public MeanSquaredError() {
        this("mean_squared_error");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.MeanSquaredError();
    }
}
