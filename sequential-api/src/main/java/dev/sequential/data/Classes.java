package dev.sequential.data;

import java.util.Arrays;

/** Class numbers of a model's outputs, and one-hot rows of class numbers. */
public final class Classes {
    private Classes() {}

    /**
     * The class of a model's output: the place of the largest number, or of a single one, whether it is above a half.
     */
    public static int of(float[] outputs, int from, int length) {
        return length == 1 ? (outputs[from] > 0.5f ? 1 : 0) : argMax(outputs, from, length);
    }

    /** The place of the largest number, the first of equal ones. */
    public static int argMax(float[] values, int from, int length) {
        int place = from;
        float largest = values[from];
        for (int k = from + 1; k < from + length; k++) {
            if (values[k] > largest) {
                largest = values[k];
                place = k;
            }
        }
        return place - from;
    }

    /**
     * One-hot rows for class numbers: 1 in the place of the class, 0 elsewhere, as Keras's {@code to_categorical} makes
     * them. {@link Samples#oneHot(int[], int)} does the same without keeping the zeros.
     *
     * <pre>{@code toCategorical(new int[] {2, 0}, 3) // {0, 0, 1}, {1, 0, 0}}</pre>
     *
     * @throws IllegalArgumentException if a number is negative, or not below {@code classes}
     */
    public static float[][] toCategorical(int[] numbers, int classes) {
        float[][] rows = new float[numbers.length][classes];
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0 || numbers[i] >= classes) {
                throw new IllegalArgumentException("%d classes have the numbers 0 to %d, got %d as number %d"
                        .formatted(classes, classes - 1, numbers[i], i));
            }
            rows[i][numbers[i]] = 1;
        }
        return rows;
    }

    /** One-hot rows for class numbers, of as many classes as the largest number asks for. */
    public static float[][] toCategorical(int[] numbers) {
        return toCategorical(numbers, Arrays.stream(numbers).max().orElse(-1) + 1);
    }
}
