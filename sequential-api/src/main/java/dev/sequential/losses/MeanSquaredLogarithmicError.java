package dev.sequential.losses;

import dev.sequential.config.KerasClass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of the squared differences of {@code log(x + 1)} over the last axis.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
@KerasClass(identifiers = {"msle", "MSLE"})
public record MeanSquaredLogarithmicError(Reduction reduction, String name)
        implements KerasLoss<MeanSquaredLogarithmicError> {
    /** The defaults of Keras. */
    public MeanSquaredLogarithmicError() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "mean_squared_logarithmic_error");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return Axis.meanOverLast(tf, tf.math.squaredDifference(log(tf, predicted), log(tf, truth)));
    }

    private static Operand<TFloat32> log(Ops tf, Operand<TFloat32> x) {
        return tf.math.log(tf.math.add(tf.math.maximum(x, tf.constant(Logits.EPSILON)), tf.constant(1f)));
    }
}
