package dev.sequential.losses;

import dev.sequential.config.KerasClass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of the absolute differences over the last axis, in percent of the label.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
@KerasClass(identifiers = {"mape", "MAPE"})
public record MeanAbsolutePercentageError(Reduction reduction, String name)
        implements KerasLoss<MeanAbsolutePercentageError> {
    /** The defaults of Keras. */
    public MeanAbsolutePercentageError() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "mean_absolute_percentage_error");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var size = tf.math.maximum(tf.math.abs(truth), tf.constant(Logits.EPSILON));
        var part = tf.math.abs(tf.math.div(tf.math.sub(truth, predicted), size));
        return tf.math.mul(tf.constant(100f), Axis.meanOverLast(tf, part));
    }
}
