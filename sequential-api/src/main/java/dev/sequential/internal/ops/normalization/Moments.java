package dev.sequential.internal.ops.normalization;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * The mean and variance along axes, which are kept with length 1; in single precision under every policy.
 *
 * @param mean of the numbers
 * @param variance the mean squared distance from it
 */
public record Moments(Operand<TFloat32> mean, Operand<TFloat32> variance) {
    public static Moments of(Ops tf, Operand<TFloat32> x, int[] axes) {
        var along = tf.constant(axes);
        Operand<TFloat32> mean = tf.math.mean(x, along, Mean.keepDims(true));
        return new Moments(mean, tf.math.mean(tf.math.squaredDifference(x, mean), along, Mean.keepDims(true)));
    }

    /** {@code 1 / sqrt(variance + epsilon)}. */
    public Operand<TFloat32> factor(Ops tf, double epsilon) {
        return tf.math.rsqrt(tf.math.add(variance, tf.constant((float) epsilon)));
    }
}
