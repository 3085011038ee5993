package dev.sequential.losses;

import dev.sequential.config.Records;

/**
 * The keyword {@code axis}, of a loss or metric with a component of this name.
 *
 * @param <T> the record
 */
public interface HasAxis<T> {
    /** The axis of the classes, or the one that is averaged over; -1 for the last. */
    int axis();

    /** The same over another axis; the batch is axis 0, -1 is the last. */
    default T axis(int axis) {
        return Records.with(this, "axis", axis);
    }
}
