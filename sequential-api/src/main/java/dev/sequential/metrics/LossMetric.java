package dev.sequential.metrics;

import dev.sequential.losses.Loss;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A metric that is the mean of a loss over the samples of an epoch. */
interface LossMetric extends MeanMetric {
    /** The loss that is averaged; its reduction does not matter. */
    Loss measured();

    @Override
    default Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return measured().emit(tf, truth, predicted);
    }
}
