package dev.sequential.layers;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** What is done to the spatial axes of an input {@code (batch, spatial axes..., channels)}. */
final class SpatialOps {
    private SpatialOps() {}

    /**
     * Zeros around an input.
     *
     * @param amounts how many before and after it, along each spatial axis
     */
    static Operand<TFloating> pad(Ops tf, Operand<TFloating> x, List<List<Integer>> amounts) {
        int[][] all = new int[amounts.size() + 2][2];
        for (int axis = 0; axis < amounts.size(); axis++) {
            all[axis + 1] =
                    amounts.get(axis).stream().mapToInt(Integer::intValue).toArray();
        }
        return tf.pad(x, tf.constant(all), tf.constantOfSameType(x, 0));
    }
}
