package dev.sequential.losses;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** How far outputs are from the right side of a margin. */
final class Margins {
    private Margins() {}

    /** {@code max(1 - truth * predicted, 0)}; if all labels of the batch are 0 or 1, these count as -1 and 1. */
    static Operand<TFloat32> of(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var one = tf.constant(1f);
        // x * (x - 1) is 0 for 0 and 1 alone
        var other = tf.math.abs(tf.math.mul(truth, tf.math.sub(truth, one)));
        var most = tf.max(tf.reshape(other, tf.constant(new int[] {-1})), tf.constant(0));
        var binary = tf.broadcastTo(tf.math.equal(most, tf.constant(0f)), tf.shape(truth));
        var signs = tf.math.sub(tf.math.mul(tf.constant(2f), truth), one);
        var labels = tf.select(binary, signs, truth);
        return tf.math.maximum(tf.math.sub(one, tf.math.mul(labels, predicted)), tf.constant(0f));
    }
}
