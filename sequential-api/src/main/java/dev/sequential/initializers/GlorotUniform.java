package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers of the uniform distribution from -limit to limit, limit = sqrt(6 / (fan in + fan out)): the default of
 * every kernel.
 *
 * @param seed of a stream of its own, or empty for the model's
 * @param axes of inputs and outputs
 * @see <a href="https://proceedings.mlr.press/v9/glorot10a.html">Glorot and Bengio (2010), Understanding the difficulty
 *     of training deep feedforward neural networks</a>
 */
public record GlorotUniform(Optional<Integer> seed, FanAxes axes) implements FanScaled<GlorotUniform> {
    public GlorotUniform() {
        this(Optional.empty(), FanAxes.BY_RANK);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new VarianceScaling(1, FanMode.FAN_AVG, Distribution.UNIFORM, seed, axes).values(shape, random);
    }
}
