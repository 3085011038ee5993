package dev.sequential.callbacks;

/**
 * When something is saved: at the end of each epoch, or each time so many steps are done.
 *
 * @param batches so many steps; 0 for each epoch
 */
record Frequency(int batches) {
    static final Frequency EPOCH = new Frequency(0);

    /** Reads {@code "epoch"}, the only word there is. */
    static Frequency of(String word) {
        if (!word.equals("epoch")) {
            throw new IllegalArgumentException(
                    "saveFreq takes \"epoch\" or a number of batches, got \"%s\"".formatted(word));
        }
        return EPOCH;
    }

    static Frequency of(int batches) {
        if (batches < 1) {
            throw new IllegalArgumentException("saveFreq takes \"epoch\" or at least 1 batch, got " + batches);
        }
        return new Frequency(batches);
    }

    boolean eachEpoch() {
        return batches == 0;
    }

    /** Whether it is time, so many steps after the last time. */
    boolean due(int steps) {
        return batches > 0 && steps >= batches;
    }
}
