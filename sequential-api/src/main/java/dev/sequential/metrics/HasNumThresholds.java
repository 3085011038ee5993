package dev.sequential.metrics;

import dev.sequential.config.Records;

/**
 * The keyword {@code num_thresholds}, of a metric with a component of this name.
 *
 * @param <M> the record
 */
public interface HasNumThresholds<M> {
    /** How many thresholds from 0 to 1 are tried. */
    int numThresholds();

    /** The same metric with another number of thresholds, evenly spread from 0 to 1. */
    default M numThresholds(int numThresholds) {
        return Records.with(this, "numThresholds", numThresholds);
    }
}
