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
        int end = Math.min(length, values.length);
        if (allFinite(values, end)) {
            return;
        }
        for (int i = 0; i < end; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "The %s of sample %d in batch %d holds %s: training needs finite numbers, clean the data first"
                                .formatted(what, i / (length / count), number, values[i]));
            }
        }
    }

    /** Adding 1 to the exponent reaches the sign where it is the highest one, which NaN and the infinities have. */
    private static boolean allFinite(float[] values, int end) {
        int highest = 0;
        for (int i = 0; i < end; i++) {
            highest |= (Float.floatToRawIntBits(values[i]) & 0x7f800000) + 0x00800000;
        }
        return highest >= 0;
    }
}
