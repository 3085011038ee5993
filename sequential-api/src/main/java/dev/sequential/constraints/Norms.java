package dev.sequential.constraints;

import dev.sequential.config.Axes;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/** Euclidean norms of weights. */
final class Norms {
    private Norms() {}

    /** The norms along the axes, which are kept with length 1. */
    static Operand<TFloat32> of(Ops tf, Operand<TFloat32> weight, Axes axes) {
        return tf.math.sqrt(tf.sum(tf.math.square(weight), tf.constant(axes.array()), Sum.keepDims(true)));
    }
}
