package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Even from -limit to limit, limit = sqrt(6 / (fan in + fan out)): the default of every kernel.
 *
 * @param seed of a stream of its own, or empty for the model's
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio (2010), Understanding the difficulty
 *     of training deep feedforward neural networks</a>
 */
public record GlorotUniform(Optional<Integer> seed) implements Seeded {
    public GlorotUniform() {
        this(Optional.empty());
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new VarianceScaling(1, FanMode.FAN_AVG, Distribution.UNIFORM, seed).values(shape, random);
    }
}
