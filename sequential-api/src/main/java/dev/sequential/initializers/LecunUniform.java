package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Even from -limit to limit, limit = sqrt(3 / fan in).
 *
 * @param seed of a stream of its own, or empty for the model's
 * @see <a href="http://yann.lecun.com/exdb/publis/pdf/lecun-98b.pdf">LeCun et al. (1998), Efficient BackProp</a>
 */
public record LecunUniform(Optional<Integer> seed) implements Seeded {
    public LecunUniform() {
        this(Optional.empty());
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        return new VarianceScaling(1, FanMode.FAN_IN, Distribution.UNIFORM, seed).values(shape, random);
    }
}
