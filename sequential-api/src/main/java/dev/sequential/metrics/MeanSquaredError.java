package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Reduction;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of the loss of the same name.
 *
 * @param name in histories
 * @see dev.sequential.losses.MeanSquaredError
 */
@KerasClass(identifiers = {"mse", "MSE"})
public record MeanSquaredError(String name) implements MeanMetric, KerasMetric<MeanSquaredError> {
    public MeanSquaredError() {
        this("mean_squared_error");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return new dev.sequential.losses.MeanSquaredError(Reduction.NONE, name).emit(tf, truth, predicted);
    }
}
