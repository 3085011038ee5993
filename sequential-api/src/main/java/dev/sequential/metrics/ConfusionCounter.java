package dev.sequential.metrics;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A metric that counts true or false positives or negatives at each threshold; a record with a component
 * {@code thresholds}.
 *
 * @param <M> the record
 */
interface ConfusionCounter<M extends Metric> extends KerasMetric<M>, HasThresholds<M> {
    @Override
    default Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return ThresholdConfusion.of(thresholds(), Optional.empty(), Optional.empty())
                .emit(tf, truth, predicted, weights);
    }
}
