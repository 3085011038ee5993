package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers of a truncated normal distribution: those more than two standard deviations from the mean are drawn
 * again.
 *
 * @param mean of the distribution before it is cut
 * @param stddev standard deviation of the distribution before it is cut
 * @param seed of a stream of its own, or empty for the model's
 */
public record TruncatedNormal(double mean, double stddev, Optional<Integer> seed) implements Seeded<TruncatedNormal> {
    /** Mean 0, standard deviation 0.05, as in Keras. */
    public TruncatedNormal() {
        this(0, 0.05);
    }

    public TruncatedNormal(double mean, double stddev) {
        this(mean, stddev, Optional.empty());
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        var stream = stream(random);
        float[] values = new float[Initializer.length(shape)];
        for (int i = 0; i < values.length; i++) {
            double z = stream.nextGaussian();
            while (Math.abs(z) > 2) {
                z = stream.nextGaussian();
            }
            values[i] = (float) (mean + stddev * z);
        }
        return values;
    }
}
