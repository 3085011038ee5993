package dev.sequential.internal.ops.convolution;

import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Inserts zeros between the elements of axes, for transposed convolutions and dilated kernels. */
final class ZeroInsertion {
    private ZeroInsertion() {}

    /**
     * The elements with zeros between them, along axes that follow one another.
     *
     * @param first of these axes
     * @param steps from one number to the next along each of them; 1 for none between
     * @param sizes of all axes afterwards: what is behind them is cut off
     */
    static Operand<TFloat32> insert(
            Ops tf, Operand<TFloat32> x, int first, List<Integer> steps, Operand<TInt32> sizes) {
        int rank = x.shape().numDimensions();
        int[] times = new int[rank];
        Arrays.fill(times, 1);
        Operand<TFloat32> apart = x;
        for (int i = steps.size() - 1; i >= 0; i--) { // the last axis first, so that those before it keep their place
            int step = steps.get(i);
            if (step > 1) {
                int axis = first + i + 1;
                apart = tf.expandDims(apart, tf.constant(axis));
                int[][] zeros = new int[apart.shape().numDimensions()][2];
                zeros[axis][1] = step - 1;
                apart = tf.pad(apart, tf.constant(zeros), tf.constant(0f));
                times[first + i] = step;
            }
        }
        if (apart == x) {
            return x;
        }
        var whole = tf.reshape(apart, tf.math.mul(tf.shape(x), tf.constant(times)));
        return tf.slice(whole, tf.constant(new int[rank]), sizes);
    }
}
