package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.List;
import java.util.Optional;

/**
 * The mean overlap (intersection over union) of some classes of labels and outputs: what both have of a class, divided
 * by what either has.
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
        implements IntersectionOverUnion<IoU> {
    public IoU {
        targetClassIds = List.copyOf(targetClassIds);
        IntersectionOverUnion.checkTargets("IoU", numClasses, targetClassIds);
    }

    public IoU(int numClasses, List<Integer> targetClassIds) {
        this(numClasses, targetClassIds, Optional.empty(), true, true, -1, "int64", "io_u");
    }

    /** The same metric of labels that are class numbers, or one number a class. */
    public IoU sparseYTrue(boolean sparse) {
        return Records.with(this, "sparseYTrue", sparse);
    }
}
