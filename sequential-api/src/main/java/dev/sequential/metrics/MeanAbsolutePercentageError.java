package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Loss;

/**
 * The mean absolute percentage error: the mean of the loss {@link dev.sequential.losses.MeanAbsolutePercentageError}
 * over the samples of an epoch.
 *
 * @param name in histories
 */
@KerasClass(identifiers = {"mape", "MAPE"})
public record MeanAbsolutePercentageError(String name) implements LossMetric, KerasMetric<MeanAbsolutePercentageError> {
    public MeanAbsolutePercentageError() {
        this("mean_absolute_percentage_error");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.MeanAbsolutePercentageError();
    }
}
