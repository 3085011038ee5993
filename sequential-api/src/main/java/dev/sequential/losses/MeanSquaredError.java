package dev.sequential.losses;

import dev.sequential.config.KerasClass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of the squared differences of labels and outputs over the last axis.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/regression_losses/">Keras: regression losses</a>
 */
@KerasClass(identifiers = {"mse", "MSE"})
public record MeanSquaredError(Reduction reduction, String name) implements KerasLoss<MeanSquaredError> {
    public MeanSquaredError() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "mean_squared_error");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return Axis.meanOverLast(tf, tf.math.squaredDifference(truth, predicted));
    }
}
