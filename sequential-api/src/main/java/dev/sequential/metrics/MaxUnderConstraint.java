package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A metric that is the largest rate at any threshold at which another rate is large enough, such as the largest
 * precision at which the recall is at least 0.5; a record with the components {@code numThresholds} and
 * {@code classId}.
 *
 * @param <M> the record
 */
interface MaxUnderConstraint<M extends Metric> extends KerasMetric<M>, HasNumThresholds<M>, HasClassId<M> {
    /**
     * Refuses arguments that make no such metric.
     *
     * @param metric the name of its class
     * @param constrained the name of the rate that is to be large enough
     * @param least how large that is
     */
    static void check(String metric, String constrained, double least, int numThresholds) {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException(
                    "%s needs a %s from 0 to 1, got %s".formatted(metric, constrained, least));
        }
        if (numThresholds < 1) {
            throw new IllegalArgumentException("%s needs numThresholds >= 1, got %d".formatted(metric, numThresholds));
        }
    }

    @Override
    default Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return ThresholdConfusion.evenly(numThresholds(), classId()).emit(tf, truth, predicted, weights);
    }

    @Override
    default boolean higherIsBetter() {
        return true;
    }
}
