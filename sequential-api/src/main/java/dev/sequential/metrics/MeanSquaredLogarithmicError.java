package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same kind.
 *
 * @param name in histories
 * @see dev.sequential.losses.MeanSquaredLogarithmicError
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
