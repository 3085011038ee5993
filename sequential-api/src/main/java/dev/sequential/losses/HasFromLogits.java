package dev.sequential.losses;

import dev.sequential.config.Records;

/**
 * The keyword {@code from_logits}, of a loss or metric with a component of this name.
 *
 * @param <T> the record
 */
public interface HasFromLogits<T> {
    /** Whether outputs are numbers that a softmax or sigmoid has yet to see. */
    boolean fromLogits();

    /** The same, of numbers that a softmax or sigmoid has yet to see, or of probabilities. */
    default T fromLogits(boolean fromLogits) {
        return Records.with(this, "fromLogits", fromLogits);
    }
}
