package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers of the uniform distribution from -limit to limit, limit = sqrt(6 / fan in): for layers with relu.
 *
 * @param seed of a stream of its own, or empty for the model's
 * @param axes of inputs and outputs
 * @see <a href="https://arxiv.org/abs/1502.01852">He et al. (2015), Delving deep into rectifiers</a>
 */
public record HeUniform(Optional<Integer> seed, FanAxes axes) implements FanScaled<HeUniform> {
    public HeUniform() {
        this(Optional.empty(), FanAxes.BY_RANK);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new VarianceScaling(2, FanMode.FAN_IN, Distribution.UNIFORM, seed, axes).values(shape, random);
    }
}
