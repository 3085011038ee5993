package dev.sequential.internal.ops.convolution;

import dev.sequential.layers.keywords.Padding;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Dilated (atrous) windows, which have gaps, as windows without gaps: every {@code d}-th row and column goes into an
 * image of its own, and back.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/nn/atrous_conv2d">TensorFlow: atrous convolution</a>
 */
final class Dilation {
    private Dilation() {}

    /** Zeros for the padding, zeros up to a multiple of the gap, and the rearrangement into the batch axis. */
    static Operand<TFloating> spaceToBatch(Ops tf, Operand<TFloating> x, SlidingWindows windows) {
        int axes = windows.size().size();
        List<Operand<TInt32>> rows = new ArrayList<>();
        Operand<TInt32> sizes = tf.shape(x);
        for (int axis = 0; axis < axes; axis++) {
            int around = windows.padding() == Padding.VALID ? 0 : windows.span(axis) - 1;
            int before = around / 2;
            int gap = windows.dilation().get(axis);
            var size = tf.slice(sizes, tf.constant(new int[] {axis + 1}), tf.constant(new int[] {1}));
            var padded = tf.math.add(size, tf.constant(around));
            var missing = tf.math.floorMod(tf.math.neg(padded), tf.constant(gap));
            rows.add(tf.concat(
                    List.of(tf.constant(new int[] {before}), tf.math.add(missing, tf.constant(around - before))),
                    tf.constant(0)));
        }
        return tf.spaceToBatchNd(x, gaps(tf, windows), tf.stack(rows));
    }

    /** The rearrangement back out of the batch axis, without what was padded to a multiple of the gap. */
    static Operand<TFloating> batchToSpace(Ops tf, Operand<TFloating> y, SlidingWindows windows, Operand<TFloating> x) {
        int axes = windows.size().size();
        List<Operand<TInt32>> rows = new ArrayList<>();
        Operand<TInt32> sizes = tf.shape(x);
        for (int axis = 0; axis < axes; axis++) {
            int around = windows.padding() == Padding.VALID ? 0 : windows.span(axis) - 1;
            int gap = windows.dilation().get(axis);
            var size = tf.slice(sizes, tf.constant(new int[] {axis + 1}), tf.constant(new int[] {1}));
            var missing = tf.math.floorMod(tf.math.neg(tf.math.add(size, tf.constant(around))), tf.constant(gap));
            rows.add(tf.concat(List.of(tf.constant(new int[] {0}), missing), tf.constant(0)));
        }
        return tf.batchToSpaceNd(y, gaps(tf, windows), tf.stack(rows));
    }

    private static Operand<TInt32> gaps(Ops tf, SlidingWindows windows) {
        return tf.constant(
                windows.dilation().stream().mapToInt(Integer::intValue).toArray());
    }
}
