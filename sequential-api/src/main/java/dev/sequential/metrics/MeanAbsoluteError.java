package dev.sequential.metrics;

import dev.sequential.config.Identifiers;
import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same name.
 *
 * @param name in histories
 * @see dev.sequential.losses.MeanAbsoluteError
 */
@Identifiers({"mae", "MAE"})
public record MeanAbsoluteError(String name) implements LossMetric, KerasMetric<MeanAbsoluteError> {
    public MeanAbsoluteError() {
        this("mean_absolute_error");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.MeanAbsoluteError();
    }
}
