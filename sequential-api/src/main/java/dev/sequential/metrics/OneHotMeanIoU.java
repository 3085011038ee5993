package dev.sequential.metrics;

import java.util.Optional;

/**
 * The mean overlap (intersection over union) of all classes, of labels that are one number for each class.
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
        implements IntersectionOverUnion<OneHotMeanIoU> {
    public OneHotMeanIoU(int numClasses) {
        this(numClasses, Optional.empty(), false, -1, "int64", "one_hot_mean_io_u");
    }
}
