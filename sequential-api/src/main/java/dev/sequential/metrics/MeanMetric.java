package dev.sequential.metrics;

import dev.sequential.graph.Sums;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A metric that is the weighted mean of one number a sample, or a position within it. */
interface MeanMetric extends Metric {
    /** One number a sample, or a position within it: {@code (batch, ...)}. */
    Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted);

    /** The weighted sum of the numbers, and the sum of the weights. */
    @Override
    default Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        var values = each(tf, truth, predicted);
        if (values.shape().numDimensions() == 0) {
            return tf.stack(List.of(values, tf.constant(1f))); // one number of the whole batch
        }
        var spread = PositionWeights.of(tf, weights, values);
        return tf.stack(List.of(Sums.sum(tf, tf.math.mul(values, spread)), Sums.sum(tf, spread)));
    }

    /** The sum of the numbers, and how many there are. */
    @Override
    default Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var values = each(tf, truth, predicted);
        return tf.stack(List.of(Sums.sum(tf, values), tf.dtypes.cast(tf.size(values), TFloat32.class)));
    }

    @Override
    default boolean masked() {
        return true;
    }

    @Override
    default double[] result(double[] sums) {
        return new double[] {sums[1] == 0 ? 0 : sums[0] / sums[1]};
    }
}
