package dev.sequential.internal.ops.convolution;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * The windows of adaptive pooling: of almost equal length, so that a given number of them covers an axis.
 *
 * @param elements the elements of each window, by number along the axis
 */
public record AdaptiveWindows(int[][] elements) {
    public static AdaptiveWindows of(long size, int count) {
        int[][] elements = new int[count][];
        for (int i = 0; i < count; i++) {
            int from = Math.toIntExact(i * size / count);
            int to = Math.toIntExact(((i + 1) * size + count - 1) / count);
            elements[i] = IntStream.range(from, to).toArray();
        }
        return new AdaptiveWindows(elements);
    }

    /**
     * One number for each window along an axis of a batch. All windows are made as long as the longest: a shorter one
     * takes its last element again, with a share of 0.
     */
    public Operand<TFloating> pool(Ops tf, Operand<TFloating> x, int axis, PoolingOp pool) {
        int longest =
                Arrays.stream(elements).mapToInt(window -> window.length).max().orElse(0);
        int[][] taken = new int[elements.length][];
        float[] shares = new float[elements.length * longest];
        for (int i = 0; i < taken.length; i++) {
            int length = elements[i].length;
            taken[i] = Arrays.copyOf(elements[i], longest);
            Arrays.fill(taken[i], length, longest, elements[i][length - 1]);
            Arrays.fill(shares, i * longest, i * longest + length, 1f / length);
        }
        int[] shape = new int[x.shape().numDimensions() + 1 - axis];
        Arrays.fill(shape, 1);
        shape[0] = elements.length;
        shape[1] = longest;
        var each = tf.dtypes.cast(tf.reshape(tf.constant(shares), tf.constant(shape)), x.type());
        return pool.rows(tf, tf.gather(x, tf.constant(taken), tf.constant(axis)), each, tf.constant(axis + 1));
    }
}
