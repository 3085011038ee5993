package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.Optional;

/**
 * The mean overlap (intersection over union) of all classes of labels and outputs: what both have of a class, divided
 * by what either has.
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
        implements IntersectionOverUnion<MeanIoU> {
    public MeanIoU(int numClasses) {
        this(numClasses, Optional.empty(), true, true, -1, "int64", "mean_io_u");
    }

    /** The same metric of labels that are class numbers, or one number a class. */
    public MeanIoU sparseYTrue(boolean sparse) {
        return Records.with(this, "sparseYTrue", sparse);
    }
}
