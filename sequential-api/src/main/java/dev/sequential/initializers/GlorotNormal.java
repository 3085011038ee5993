package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers of a truncated normal distribution with variance 2 / (fan in + fan out).
 *
 * @param seed of a stream of its own, or empty for the model's
 * @param axes of inputs and outputs
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio (2010), Understanding the difficulty
 *     of training deep feedforward neural networks</a>
 */
public record GlorotNormal(Optional<Integer> seed, FanAxes axes) implements FanScaled<GlorotNormal> {
    public GlorotNormal() {
        this(Optional.empty(), FanAxes.BY_RANK);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new VarianceScaling(1, FanMode.FAN_AVG, Distribution.TRUNCATED_NORMAL, seed, axes).values(shape, random);
    }
}
