package dev.sequential.metrics;

import dev.sequential.config.Records;

/**
 * A metric with the keyword that every metric of Keras takes. Implemented by a record with a component {@code name}.
 *
 * @param <M> the record
 */
public interface KerasMetric<M extends Metric> extends Metric {
    /** The same metric under another name in histories. */
    default M name(String name) {
        return Records.with(this, "name", name);
    }
}
