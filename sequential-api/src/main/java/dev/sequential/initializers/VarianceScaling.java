package dev.sequential.initializers;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.ndarray.Shape;

/**
 * Random numbers whose variance keeps signals at their size from layer to layer: {@code scale / fan}.
 *
 * @param scale a positive factor
 * @param mode the fan to divide by
 * @param distribution what is drawn from
 * @param seed of a stream of its own, or empty for the model's
 * @param axes of inputs and outputs
 */
public record VarianceScaling(
        double scale, FanMode mode, Distribution distribution, Optional<Integer> seed, FanAxes axes)
        implements FanScaled<VarianceScaling> {
    public VarianceScaling {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("VarianceScaling needs scale > 0, got " + scale);
        }
    }

    /** Scale 1 by the fan in, truncated normal, as in Keras. */
    public VarianceScaling() {
        this(1, FanMode.FAN_IN, Distribution.TRUNCATED_NORMAL);
    }

    public VarianceScaling(double scale, FanMode mode, Distribution distribution) {
        this(scale, mode, distribution, Optional.empty(), FanAxes.BY_RANK);
    }

    @Override
    public float[] values(Shape shape, RandomGenerator random) {
        double fan = Math.max(1, mode.of(Fans.of(shape, axes)));
        return distribution.of(scale / fan, seed).values(shape, random);
    }
}
