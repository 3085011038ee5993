package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.LogCosh;
import dev.sequential.losses.Loss;

/**
 * The logarithm of the hyperbolic cosine of the error: the mean of the loss {@link dev.sequential.losses.LogCosh} over
 * the samples of an epoch.
 *
 * @param name in histories
 */
@KerasClass(identifiers = {"logcosh", "log_cosh"})
public record LogCoshError(String name) implements LossMetric, KerasMetric<LogCoshError> {
    public LogCoshError() {
        this("logcosh");
    }

    @Override
    public Loss measured() {
        return new LogCosh();
    }
}
