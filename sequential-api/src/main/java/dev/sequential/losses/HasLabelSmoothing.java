package dev.sequential.losses;

import dev.sequential.config.Records;

/**
 * The keyword {@code label_smoothing}, of a loss or metric with a component of this name.
 *
 * @param <T> the record
 */
public interface HasLabelSmoothing<T> {
    /** How much of each label is spread evenly over the classes, from 0 to 1. */
    double labelSmoothing();

    /** The same with labels smoothed this much, from 0 to 1. */
    default T labelSmoothing(double labelSmoothing) {
        return Records.with(this, "labelSmoothing", labelSmoothing);
    }
}
