package dev.sequential.losses;

import dev.sequential.config.KerasClass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of {@code log(cosh(difference))} over the last axis.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
@KerasClass(identifiers = {"logcosh"})
public record LogCosh(Reduction reduction, String name) implements KerasLoss<LogCosh> {
    /** The defaults of Keras. */
    public LogCosh() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "log_cosh");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var x = tf.math.sub(predicted, truth);
        var twice = tf.math.softplus(tf.math.mul(x, tf.constant(-2f)));
        return Axis.meanOverLast(tf, tf.math.sub(tf.math.add(x, twice), tf.constant((float) Math.log(2))));
    }
}
