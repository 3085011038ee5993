package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Loss;

/**
 * The mean absolute error: the mean of the loss {@link dev.sequential.losses.MeanAbsoluteError} over the samples of an
 * epoch.
 *
 * @param name in histories
 */
@KerasClass(identifiers = {"mae", "MAE"})
public record MeanAbsoluteError(String name) implements LossMetric, KerasMetric<MeanAbsoluteError> {
    public MeanAbsoluteError() {
        this("mean_absolute_error");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.MeanAbsoluteError();
    }
}
