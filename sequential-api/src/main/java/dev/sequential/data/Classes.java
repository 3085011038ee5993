package dev.sequential.data;

/** Which class a row of numbers stands for. */
public final class Classes {
    private Classes() {}

    /**
     * The class of a model's output: the place of the largest number, or of a single one, whether it is above a half.
     */
    public static int of(float[] outputs, int from, int length) {
        return length == 1 ? (outputs[from] > 0.5f ? 1 : 0) : largest(outputs, from, length);
    }

    /** The place of the largest number, the first of equal ones. */
    public static int largest(float[] values, int from, int length) {
        int largest = 0;
        for (int k = 1; k < length; k++) {
            largest = values[from + k] > values[from + largest] ? k : largest;
        }
        return largest;
    }
}
