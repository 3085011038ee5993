package dev.sequential.initializers;

import dev.sequential.config.KerasClass;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * A number on the diagonal of a matrix, 0 elsewhere.
 *
 * @param gain the number
 */
@KerasClass(identifiers = "IdentityInitializer")
public record Identity(double gain) implements Initializer {
    /** Ones on the diagonal, as in Keras. */
    public Identity() {
        this(1);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        if (shape.numDimensions() != 2) {
            throw new IllegalArgumentException("Identity initializes matrices, got a weight of shape " + shape);
        }
        int columns = Math.toIntExact(shape.get(1));
        float[] values = new float[Initializer.length(shape)];
        for (int i = 0; i < Math.min(shape.get(0), columns); i++) {
            values[i * columns + i] = (float) gain;
        }
        return values;
    }
}
