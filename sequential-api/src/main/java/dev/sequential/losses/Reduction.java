package dev.sequential.losses;

import dev.sequential.config.Enums;

/** How the losses of the samples of a batch become one number. */
public enum Reduction {
    /** Their sum, divided by how many they are. */
    SUM_OVER_BATCH_SIZE,
    /** Their sum. */
    SUM,
    /** Their mean; the same as {@link #SUM_OVER_BATCH_SIZE}. */
    MEAN,
    /** Their weighted sum, divided by the sum of the weights. */
    MEAN_WITH_SAMPLE_WEIGHT,
    /** None: training adds them up. */
    NONE;

    /** By Keras's word; {@code "auto"} is the default of older versions. */
    public static Reduction of(String word) {
        return word.equals("auto") ? SUM_OVER_BATCH_SIZE : Enums.of(Reduction.class, "reduction", word);
    }
}
