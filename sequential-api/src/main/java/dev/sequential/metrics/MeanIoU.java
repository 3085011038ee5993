package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean overlap of labels and outputs, by class: what both have, divided by what any of them has.
 *
 * @param numClasses how many classes there are
 * @param ignoreClass a class whose labels do not count; empty for none
 * @param sparseYTrue whether labels are class numbers
 * @param sparseYPred whether outputs are class numbers
 * @param axis of the classes, where labels or outputs are one number a class
 * @param dtype in which weights are counted
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/">Keras: image segmentation metrics</a>
 */
public record MeanIoU(
        int numClasses,
        Optional<Integer> ignoreClass,
        boolean sparseYTrue,
        boolean sparseYPred,
        int axis,
        String dtype,
        String name)
        implements KerasMetric<MeanIoU>, HasClassMaps<MeanIoU> {
    public MeanIoU(int numClasses) {
        this(numClasses, Optional.empty(), true, true, -1, "int64", "mean_io_u");
    }

    /** The same metric of labels that are class numbers, or one number a class. */
    public MeanIoU sparseYTrue(boolean sparse) {
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
        return IntersectionOverUnion.result(
                sums, numClasses, IntStream.range(0, numClasses).boxed().toList());
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
