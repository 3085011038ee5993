package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.Optional;

/**
 * The keyword {@code thresholds}, of a metric with a component of this name.
 *
 * @param <M> the record
 */
public interface HasThresholds<M> {
    /** From 0 to 1; empty for one half. */
    Optional<Thresholds> thresholds();

    /** The same metric at other thresholds: one result each. */
    default M thresholds(double... thresholds) {
        return Records.with(this, "thresholds", Optional.of(Thresholds.of(thresholds)));
    }
}
