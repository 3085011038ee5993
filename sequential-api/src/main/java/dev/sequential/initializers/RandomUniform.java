package dev.sequential.initializers;

import dev.sequential.config.KerasClass;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers of a uniform distribution.
 *
 * @param minval the lowest
 * @param maxval the bound that is not reached
 * @param seed of a stream of its own, or empty for the model's
 */
@KerasClass(identifiers = "uniform")
public record RandomUniform(double minval, double maxval, Optional<Integer> seed) implements Seeded<RandomUniform> {
    /** From -0.05 to 0.05, as in Keras. */
    public RandomUniform() {
        this(-0.05, 0.05);
    }

    public RandomUniform(double minval, double maxval) {
        this(minval, maxval, Optional.empty());
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        var stream = stream(random);
        float[] values = new float[Initializer.length(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (minval + (maxval - minval) * stream.nextDouble());
        }
        return values;
    }
}
