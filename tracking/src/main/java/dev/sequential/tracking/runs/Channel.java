package dev.sequential.tracking.runs;

/**
 * A named series of numbers.
 *
 * @param name such as {@code Accuracy validation}
 * @param axis {@code epoch} or {@code step}: what its numbers are counted by
 * @param points how many numbers it has
 */
public record Channel(String name, String axis, long points) {
    /** Counted by epochs, from 1. */
    public static final String EPOCH = "epoch";
    /** Counted by steps of the training. */
    public static final String STEP = "step";
}
