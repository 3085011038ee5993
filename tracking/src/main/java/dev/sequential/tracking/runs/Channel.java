package dev.sequential.tracking.runs;

/**
 * A channel of a run: a named series of numbers.
 *
 * @param name such as {@code Accuracy validation}
 * @param axis {@code epoch} or {@code step}: what its numbers are counted by
 * @param points how many numbers it has
 */
public record Channel(String name, String axis, long points) {
    /** The axis of channels that have a number for each epoch, counted from 1. */
    public static final String EPOCH = "epoch";
    /** The axis of channels whose numbers are counted by steps of the training. */
    public static final String STEP = "step";
}
