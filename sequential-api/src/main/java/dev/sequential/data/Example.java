package dev.sequential.data;

import java.lang.reflect.Array;
import java.util.Optional;

/**
 * One sample of a data set: an input and its label.
 *
 * <pre>{@code Example.of(new float[] {5.1f, 3.5f}, 0)}</pre>
 *
 * @param input a number, or a nested Java array of any rank
 * @param label a number, or a nested Java array of any rank
 * @param weight what its loss counts; empty for 1. The first example of a data set decides for all
 */
public record Example(Object input, Object label, Optional<Float> weight) {
    /** An example that counts 1. */
    public static Example of(Object input, Object label) {
        return new Example(input, label, Optional.empty());
    }

    /** The same example, its loss multiplied by the weight. */
    public Example weight(double counts) {
        return new Example(input, label, Optional.of((float) counts));
    }

    Samples inputs() {
        return single(input, "input");
    }

    Samples labels() {
        return single(label, "label");
    }

    private static Samples single(Object value, String what) {
        if (value instanceof Number number) {
            return Samples.of(new float[] {number.floatValue()}, what);
        }
        Object batch = Array.newInstance(value.getClass(), 1);
        Array.set(batch, 0, value);
        return Samples.of(batch, what);
    }
}
