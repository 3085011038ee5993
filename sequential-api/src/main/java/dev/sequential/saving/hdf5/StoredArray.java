package dev.sequential.saving.hdf5;

import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/** An array as a file holds it: its shape, and its numbers in row-major order. */
public final class StoredArray {
    private final Shape shape;
    private final double[] values;

    public StoredArray(Shape shape, double... values) {
        this.shape = shape;
        this.values = values.clone();
    }

    /** The shape; a scalar has no axes. */
    public Shape shape() {
        return shape;
    }

    /** The numbers. */
    public double[] values() {
        return values.clone();
    }

    /** The numbers in single precision. */
    public float[] floats() {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }

    @Override
    public String toString() {
        return shape + Arrays.toString(values);
    }
}
