package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.LogCosh;
import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same kind.
 *
 * @param name in histories
 * @see dev.sequential.losses.LogCosh
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
