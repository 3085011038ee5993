package dev.sequential.initializers;

import dev.sequential.config.KerasClass;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers of a normal distribution.
 *
 * @param mean of the distribution
 * @param stddev standard deviation of the distribution
 * @param seed of a stream of its own, or empty for the model's
 */
@KerasClass(identifiers = "normal")
public record RandomNormal(double mean, double stddev, Optional<Integer> seed) implements Seeded<RandomNormal> {
    /** Mean 0, standard deviation 0.05, as in Keras. */
    public RandomNormal() {
        this(0, 0.05);
    }

    public RandomNormal(double mean, double stddev) {
        this(mean, stddev, Optional.empty());
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        var stream = stream(random);
        float[] values = new float[Initializer.length(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (mean + stddev * stream.nextGaussian());
        }
        return values;
    }
}
