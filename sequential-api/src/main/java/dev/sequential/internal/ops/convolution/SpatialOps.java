package dev.sequential.internal.ops.convolution;

import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.StridedSlice;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.family.TFloating;

/**
 * Padding, cropping, subsampling and repeating along the spatial axes of an input {@code (batch, spatial axes...,
 * channels)}.
 */
public final class SpatialOps {
    private SpatialOps() {}

    /**
     * Zeros around an input.
     *
     * @param amounts how many before and after it, along each spatial axis
     */
    public static Operand<TFloating> pad(Ops tf, Operand<TFloating> x, List<List<Integer>> amounts) {
        int[][] all = new int[amounts.size() + 2][2];
        for (int axis = 0; axis < amounts.size(); axis++) {
            all[axis + 1] =
                    amounts.get(axis).stream().mapToInt(Integer::intValue).toArray();
        }
        return tf.pad(x, tf.constant(all), tf.constantOfSameType(x, 0));
    }

    /**
     * An input without its borders.
     *
     * @param amounts how much is cut off before and after, along each spatial axis
     */
    public static Operand<TFloating> crop(Ops tf, Operand<TFloating> x, List<List<Integer>> amounts) {
        int rank = amounts.size() + 2;
        int[] begin = new int[rank];
        int[] end = new int[rank];
        int[] steps = new int[rank];
        Arrays.fill(steps, 1);
        long whole = 1L | 1L << (rank - 1);
        for (int axis = 1; axis < rank - 1; axis++) {
            begin[axis] = amounts.get(axis - 1).get(0);
            end[axis] = -amounts.get(axis - 1).get(1);
            whole |= end[axis] == 0 ? 1L << axis : 0;
        }
        return tf.stridedSlice(
                x, tf.constant(begin), tf.constant(end), tf.constant(steps), StridedSlice.endMask(whole));
    }

    /**
     * Every n-th element along each spatial axis, beginning with the first.
     *
     * @param steps along each spatial axis
     */
    static Operand<TFloating> subsample(Ops tf, Operand<TFloating> x, List<Integer> steps) {
        int rank = steps.size() + 2;
        int[] strides = new int[rank];
        Arrays.fill(strides, 1);
        for (int axis = 1; axis < rank - 1; axis++) {
            strides[axis] = steps.get(axis - 1);
        }
        long whole = (1L << rank) - 1;
        var anywhere = tf.constant(new int[rank]);
        return tf.stridedSlice(
                x,
                anywhere,
                anywhere,
                tf.constant(strides),
                StridedSlice.beginMask(whole),
                StridedSlice.endMask(whole));
    }

    /** The shape of what {@link #subsample(Ops, Operand, List)} makes of an input, without the batch axis. */
    static Shape subsample(Shape input, List<Integer> steps) {
        long[] sizes = input.asArray().clone();
        for (int axis = 0; axis < steps.size(); axis++) {
            sizes[axis] = sizes[axis] < 0 ? sizes[axis] : (sizes[axis] + steps.get(axis) - 1) / steps.get(axis);
        }
        return Shape.of(sizes);
    }

    /**
     * Each element several times in a row.
     *
     * @param times how often, along each spatial axis
     */
    public static Operand<TFloating> repeat(Ops tf, Operand<TFloating> x, List<Integer> times) {
        Operand<TFloating> repeated = x;
        int rank = times.size() + 2;
        for (int axis = 1; axis < rank - 1; axis++) {
            int count = times.get(axis - 1);
            if (count == 1) {
                continue;
            }
            long[] longer = new long[rank];
            Arrays.fill(longer, 1);
            longer[axis] = count;
            var sizes = tf.math.mul(tf.shape(repeated, TInt64.class), tf.constant(longer));
            Operand<TFloating> copied =
                    tf.math.mul(tf.expandDims(repeated, tf.constant(axis + 1)), ones(tf, x, rank - axis, count));
            repeated = tf.reshape(copied, sizes);
        }
        return repeated;
    }

    /** Ones {@code (count, 1, ...)}: a product copies along the first axis, and its gradient sums the copies. */
    private static Operand<TFloating> ones(Ops tf, Operand<TFloating> x, int rank, int count) {
        int[] shape = new int[rank];
        Arrays.fill(shape, 1);
        shape[0] = count;
        return tf.fill(tf.constant(shape), tf.constantOfSameType(x, 1));
    }
}
