package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean overlap of labels and outputs, by class: what both have, divided by what any of them has.
 *
 * @param numClasses how many classes there are
 * @param targetClassIds the classes whose overlap is measured
 * @param ignoreClass a class whose labels do not count; empty for none
 * @param sparseYTrue whether labels are class numbers
 * @param sparseYPred whether outputs are class numbers
 * @param axis of the classes, where labels or outputs are one number a class
 * @param dtype in which weights are counted
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/">Keras: image segmentation metrics</a>
 */
public record IoU(
        int numClasses,
        List<Integer> targetClassIds,
        Optional<Integer> ignoreClass,
        boolean sparseYTrue,
        boolean sparseYPred,
        int axis,
        String dtype,
        String name)
        implements KerasMetric<IoU>, HasClassMaps<IoU> {
    public IoU {
        targetClassIds = List.copyOf(targetClassIds);
        for (int target : targetClassIds) {
            if (target >= numClasses) {
                throw new IllegalArgumentException(
                        "IoU needs target classes below %d, got %d".formatted(numClasses, target));
            }
        }
    }

    public IoU(int numClasses, List<Integer> targetClassIds) {
        this(numClasses, targetClassIds, Optional.empty(), true, true, -1, "int64", "io_u");
    }

    /** The same metric of labels that are class numbers, or one number a class. */
    public IoU sparseYTrue(boolean sparse) {
        return Records.with(this, "sparseYTrue", sparse);
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        var labels = IntersectionOverUnion.classes(tf, truth, sparseYTrue, axis);
        var outputs = IntersectionOverUnion.classes(tf, predicted, sparseYPred, axis);
        return IntersectionOverUnion.emit(
                tf,
                labels,
                outputs,
                Weights.forClasses(tf, weights, predicted, sparseYPred),
                numClasses,
                ignoreClass,
                dtype);
    }

    @Override
    public double[] result(double[] sums) {
        return IntersectionOverUnion.result(sums, numClasses, targetClassIds);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
