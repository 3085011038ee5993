package dev.sequential.layers;

import java.util.Collections;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * Windows that slide over the spatial axes of an input: what convolution and pooling share.
 *
 * @param size of a window along each axis
 * @param strides from one window to the next, along each axis
 * @param dilation from one element of a window to the next, along each axis; 1 for windows without gaps
 * @param padding what the windows do at the border
 */
record Windows(List<Integer> size, List<Integer> strides, List<Integer> dilation, Padding padding) {
    static Windows of(List<Integer> size, List<Integer> strides, Padding padding) {
        return new Windows(size, strides, Collections.nCopies(size.size(), 1), padding);
    }

    /** How many windows fit along each spatial axis. */
    long[] count(long... spatial) {
        long[] counts = new long[spatial.length];
        for (int axis = 0; axis < spatial.length; axis++) {
            counts[axis] = padding.windows(spatial[axis], span(axis), strides.get(axis));
        }
        return counts;
    }

    /** The elements that a window spans along an axis, gaps included. */
    int span(int axis) {
        return (size.get(axis) - 1) * dilation.get(axis) + 1;
    }

    boolean dilated() {
        return dilation.stream().anyMatch(gap -> gap > 1);
    }

    /** Sizes of spatial axes between a batch axis and a channel axis, as TensorFlow wants strides and windows. */
    static List<Long> nhwc(List<Integer> spatial) {
        List<Long> all = new java.util.ArrayList<>();
        all.add(1L);
        spatial.forEach(size -> all.add((long) size));
        all.add(1L);
        return all;
    }

    /** The output: one place for each window, and the channels. */
    Shape output(Shape image, long channels) {
        long[] spatial = java.util.Arrays.copyOf(image.asArray(), image.numDimensions() - 1);
        return Shape.of(count(spatial)).append(channels);
    }
}
