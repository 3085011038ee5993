package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers of a truncated normal distribution with variance 1 / fan in: for layers with selu.
 *
 * @param seed of a stream of its own, or empty for the model's
 * @param axes of inputs and outputs
 * @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98b.pdf">LeCun et al. (1998), Efficient BackProp</a>
 */
public record LecunNormal(Optional<Integer> seed, FanAxes axes) implements FanScaled<LecunNormal> {
    public LecunNormal() {
        this(Optional.empty(), FanAxes.BY_RANK);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new VarianceScaling(1, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL, seed, axes).values(shape, random);
    }
}
