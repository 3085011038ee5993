package dev.sequential.metrics;

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
 * @param sparseYPred whether outputs are class numbers
 * @param axis of the classes, where labels or outputs are one number a class
 * @param dtype in which weights are counted
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/segmentation_metrics/">Keras: image segmentation metrics</a>
 */
public record OneHotMeanIoU(
        int numClasses, Optional<Integer> ignoreClass, boolean sparseYPred, int axis, String dtype, String name)
        implements KerasMetric<OneHotMeanIoU>, HasClassMaps<OneHotMeanIoU> {
    public OneHotMeanIoU(int numClasses) {
        this(numClasses, Optional.empty(), false, -1, "int64", "one_hot_mean_io_u");
    }

    @Override
    public Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        var labels = IntersectionOverUnion.classes(tf, truth, false, axis);
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
