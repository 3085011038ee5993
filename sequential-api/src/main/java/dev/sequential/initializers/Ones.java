package dev.sequential.initializers;

import dev.sequential.config.KerasClass;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/** Ones for the whole weight. */
@KerasClass(identifiers = "one")
public record Ones() implements Initializer {
    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new Constant(1).values(shape, random);
    }
}
