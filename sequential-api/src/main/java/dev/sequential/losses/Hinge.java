package dev.sequential.losses;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Hinge loss: the mean of {@code max(1 - truth * predicted, 0)} over the last axis; labels of 0 and 1 become -1 and 1.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record Hinge(Reduction reduction, String name) implements KerasLoss<Hinge> {
    /** The defaults of Keras. */
    public Hinge() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "hinge");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return Axis.meanOverLast(tf, margins(tf, truth, predicted));
    }

    /** {@code max(1 - truth * predicted, 0)}; if all labels of the batch are 0 or 1, these count as -1 and 1. */
    static Operand<TFloat32> margins(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
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
