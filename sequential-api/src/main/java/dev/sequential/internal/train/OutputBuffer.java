package dev.sequential.internal.train;

import java.util.Arrays;
import java.util.OptionalInt;

/** Collects the outputs of a model in one array, which grows where the number of samples is not known. */
final class OutputBuffer {
    private final int length;
    private float[] numbers;
    private int samples;

    /**
     * No outputs yet.
     *
     * @param length numbers a sample
     * @param expected samples, where that is known
     */
    OutputBuffer(int length, OptionalInt expected) {
        this.length = length;
        this.numbers = new float[Math.multiplyExact(expected.orElse(0), length)];
    }

    void add(int count, float[] outputs) {
        int needed = Math.multiplyExact(Math.addExact(samples, count), length);
        if (needed > numbers.length) {
            numbers = Arrays.copyOf(
                    numbers, (int) Math.max(needed, Math.min(2L * numbers.length, Integer.MAX_VALUE - 8)));
        }
        System.arraycopy(outputs, 0, numbers, samples * length, outputs.length);
        samples += count;
    }

    int length() {
        return length;
    }

    int samples() {
        return samples;
    }

    /** The outputs, and nothing behind them. */
    float[] numbers() {
        return numbers.length == samples * length ? numbers : Arrays.copyOf(numbers, samples * length);
    }
}
