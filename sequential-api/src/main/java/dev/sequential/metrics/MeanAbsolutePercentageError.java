package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same kind.
 *
 * @param name in histories
 * @see dev.sequential.losses.MeanAbsolutePercentageError
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
