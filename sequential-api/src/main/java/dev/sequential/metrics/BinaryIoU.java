package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean overlap (intersection over union) of labels of 0 and 1 with outputs that are above a threshold or not.
 *
 * @param targetClassIds the classes whose overlap is measured, of 0 and 1
 * @param threshold outputs of at least this are 1
 * @param dtype in which weights are counted
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/">Keras: image segmentation metrics</a>
 */
public record BinaryIoU(List<Integer> targetClassIds, double threshold, String dtype, String name)
        implements KerasMetric<BinaryIoU> {
    public BinaryIoU {
        targetClassIds = List.copyOf(targetClassIds);
    }

    /** Both classes, threshold one half. */
    public BinaryIoU() {
        this(List.of(0, 1), 0.5, "int64", "binary_io_u");
    }

    /** The same metric of these classes: 0, 1 or both. */
    public BinaryIoU targetClassIds(int... targetClassIds) {
        return Records.with(
                this, "targetClassIds", Arrays.stream(targetClassIds).boxed().toList());
    }

    /** The same metric, what is above another threshold counted as 1. */
    public BinaryIoU threshold(double threshold) {
        return Records.with(this, "threshold", threshold);
    }

    /** The same metric, its weights counted in another type; whole numbers drop what is behind the point. */
    public BinaryIoU dtype(String dtype) {
        return Records.with(this, "dtype", dtype);
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        var above = tf.dtypes.cast(tf.math.greaterEqual(predicted, tf.constant((float) threshold)), TFloat32.class);
        var labels = IntersectionOverUnion.classes(tf, truth, true, -1);
        var outputs = IntersectionOverUnion.classes(tf, above, true, -1);
        return IntersectionOverUnion.emit(
                tf,
                labels,
                outputs,
                IntersectionOverUnion.classWeights(tf, weights, predicted, true),
                2,
                Optional.empty(),
                dtype);
    }

    @Override
    public double[] result(double[] sums) {
        return IntersectionOverUnion.result(sums, 2, targetClassIds);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
