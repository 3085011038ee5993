package dev.sequential.losses;

import dev.sequential.config.Records;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Huber loss: half the square of small differences, absolute values of large ones, the mean over the last axis.
 *
 * @param delta the difference up to which squares are taken
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record Huber(double delta, Reduction reduction, String name) implements KerasLoss<Huber> {
    /** The defaults of Keras. */
    public Huber() {
        this(1, Reduction.SUM_OVER_BATCH_SIZE, "huber_loss");
    }

    /** The same loss with another {@code delta}: the difference up to which squares are taken. */
    public Huber delta(double delta) {
        return Records.with(this, "delta", delta);
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var error = tf.math.sub(predicted, truth);
        var size = tf.math.abs(error);
        var half = tf.constant(0.5f);
        var bound = tf.constant((float) delta);
        var small = tf.math.mul(half, tf.math.square(error));
        var large = tf.math.sub(tf.math.mul(bound, size), tf.math.mul(half, tf.math.square(bound)));
        return Axis.meanOverLast(tf, tf.select(tf.math.lessEqual(size, bound), small, large));
    }
}
