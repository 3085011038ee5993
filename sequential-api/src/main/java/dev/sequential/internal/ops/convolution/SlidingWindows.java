package dev.sequential.internal.ops.convolution;

import dev.sequential.layers.keywords.Padding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * The windows that a convolution or pooling slides over the spatial axes of its input.
 *
 * @param size of a window along each axis
 * @param strides from one window to the next, along each axis
 * @param dilation from one element of a window to the next, along each axis; 1 for windows without gaps
 * @param padding what the windows do at the border
 */
public record SlidingWindows(List<Integer> size, List<Integer> strides, List<Integer> dilation, Padding padding) {
    /** Windows without gaps. */
    public static SlidingWindows of(List<Integer> size, List<Integer> strides, Padding padding) {
        return new SlidingWindows(size, strides, Collections.nCopies(size.size(), 1), padding);
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

    public int axes() {
        return size.size();
    }

    /** The same windows over an input with one more spatial axis, of length 1, before the others. */
    SlidingWindows lifted() {
        return new SlidingWindows(lifted(size), lifted(strides), lifted(dilation), padding);
    }

    private static List<Integer> lifted(List<Integer> sizes) {
        List<Integer> lifted = new ArrayList<>(sizes);
        lifted.add(0, 1);
        return lifted;
    }

    /** The same windows with another padding. */
    SlidingWindows padded(Padding changed) {
        return new SlidingWindows(size, strides, dilation, changed);
    }

    /** The same windows, each one element after the one before. */
    SlidingWindows dense() {
        return new SlidingWindows(size, Collections.nCopies(axes(), 1), dilation, padding);
    }

    /**
     * The steps along the axes where a window is one element, 1 along the others. There a step only leaves elements
     * out, and TensorFlow's kernels with steps are not to be trusted: on processors without AVX-512 oneDNN's gradient
     * of a 1x1 kernel is garbage now and then, and what TensorFlow has without oneDNN takes other elements in volumes.
     */
    List<Integer> skips() {
        return alongSingles(true);
    }

    /** The same windows without those steps. */
    SlidingWindows withoutSkips() {
        return new SlidingWindows(size, alongSingles(false), dilation, padding);
    }

    boolean skipping() {
        return skips().stream().anyMatch(step -> step > 1);
    }

    private List<Integer> alongSingles(boolean single) {
        return IntStream.range(0, axes())
                .mapToObj(axis -> (size.get(axis) == 1) == single ? strides.get(axis) : Integer.valueOf(1))
                .toList();
    }

    boolean strided() {
        return strides.stream().anyMatch(step -> step > 1);
    }

    boolean dilated() {
        return dilation.stream().anyMatch(gap -> gap > 1);
    }

    /** Sizes of spatial axes between a batch axis and a channel axis, as TensorFlow wants strides and windows. */
    static List<Long> nhwc(List<Integer> spatial) {
        List<Long> all = new ArrayList<>();
        all.add(1L);
        spatial.forEach(size -> all.add((long) size));
        all.add(1L);
        return all;
    }

    /** The output: one place for each window, and the channels. */
    public Shape output(Shape image, long channels) {
        long[] spatial = Arrays.copyOf(image.asArray(), image.numDimensions() - 1);
        return Shape.of(count(spatial)).append(channels);
    }
}
