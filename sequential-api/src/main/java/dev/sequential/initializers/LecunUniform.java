package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers of the uniform distribution from -limit to limit, limit = sqrt(3 / fan in).
 *
 * @param seed of a stream of its own, or empty for the model's
 * @param axes of inputs and outputs
 * @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98b.pdf">LeCun et al. (1998), Efficient BackProp</a>
 */
public record LecunUniform(Optional<Integer> seed, FanAxes axes) implements FanScaled<LecunUniform> {
    public LecunUniform() {
        this(Optional.empty(), FanAxes.BY_RANK);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new VarianceScaling(1, FanMode.FAN_IN, Distribution.UNIFORM, seed, axes).values(shape, random);
    }
}
