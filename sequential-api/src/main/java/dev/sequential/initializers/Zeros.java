package dev.sequential.initializers;

import dev.sequential.config.KerasClass;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/** Zeros for the whole weight: the start of a bias. */
@KerasClass(identifiers = "zero")
public record Zeros() implements Initializer {
    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new float[Initializer.length(shape)];
    }
}
