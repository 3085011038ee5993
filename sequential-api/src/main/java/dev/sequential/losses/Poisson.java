package dev.sequential.losses;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Poisson loss: the mean of {@code predicted - truth * log(predicted)} over the last axis.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record Poisson(Reduction reduction, String name) implements KerasLoss<Poisson> {
    /** The defaults of Keras. */
    public Poisson() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "poisson");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var log = tf.math.log(tf.math.add(predicted, tf.constant(Logits.EPSILON)));
        return Axis.meanOverLast(tf, tf.math.sub(predicted, tf.math.mul(truth, log)));
    }
}
