package dev.sequential.internal;

import dev.sequential.data.Batch;

/** Refuses inputs that would train a model to garbage. */
public final class InputCheck {
    private InputCheck() {}

    /**
     * Refuses a batch with a number that is NaN or infinite among its inputs or labels.
     *
     * @param number of the batch, from 0
     */
    public static void finite(Batch batch, int count, int number) {
        check("input", batch.x().floats(), batch.x().column().length() * count, count, number);
        check("label", batch.y().floats(), batch.y().column().length() * count, count, number);
    }

    private static void check(String what, float[] values, int length, int count, int number) {
        for (int i = 0; i < Math.min(length, values.length); i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "The %s of sample %d in batch %d holds %s: training needs finite numbers, clean the data first"
                                .formatted(what, i / (length / count), number, values[i]));
            }
        }
    }
}
