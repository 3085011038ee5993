package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Loss;

/**
 * The mean squared logarithmic error: the mean of the loss {@link dev.sequential.losses.MeanSquaredLogarithmicError}
 * over the samples of an epoch.
 *
 * @param name in histories
 */
@KerasClass(identifiers = {"msle", "MSLE"})
public record MeanSquaredLogarithmicError(String name) implements LossMetric, KerasMetric<MeanSquaredLogarithmicError> {
    public MeanSquaredLogarithmicError() {
        this("mean_squared_logarithmic_error");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.MeanSquaredLogarithmicError();
    }
}
