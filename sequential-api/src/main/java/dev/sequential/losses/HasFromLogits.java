package dev.sequential.losses;

import dev.sequential.config.Records;

/**
 * The keyword {@code from_logits}, of a loss or metric with a component of this name.
 *
 * @param <T> the record
 */
public interface HasFromLogits<T> {
    /** Whether the model's outputs are logits: numbers before a softmax or sigmoid. */
    boolean fromLogits();

    /** The same for outputs that are logits (true) or probabilities (false). */
    default T fromLogits(boolean fromLogits) {
        return Records.with(this, "fromLogits", fromLogits);
    }
}
