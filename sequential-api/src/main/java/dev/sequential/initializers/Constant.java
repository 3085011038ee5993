package dev.sequential.initializers;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * The same number for the whole weight.
 *
 * @param value the number
 */
public record Constant(double value) implements Initializer {
    /** Zero everywhere, as in Keras. */
    public Constant() {
        this(0);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        float[] values = new float[Initializer.length(shape)];
        Arrays.fill(values, (float) value);
        return values;
    }
}
