package dev.sequential.losses;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Label smoothing: labels moved towards equal probabilities of all classes. */
final class Smoothing {
    private Smoothing() {}

    /** A part of each one-hot label spread evenly over the classes, which are the last axis. */
    static Operand<TFloat32> classes(Ops tf, Operand<TFloat32> truth, double part) {
        return blend(tf, truth, part, part / truth.shape().get(truth.shape().numDimensions() - 1));
    }

    /** Labels moved towards one half. */
    static Operand<TFloat32> bits(Ops tf, Operand<TFloat32> truth, double part) {
        return blend(tf, truth, part, part / 2);
    }

    private static Operand<TFloat32> blend(Ops tf, Operand<TFloat32> truth, double part, double everywhere) {
        return part == 0
                ? truth
                : tf.math.add(tf.math.mul(truth, tf.constant((float) (1 - part))), tf.constant((float) everywhere));
    }
}
