package dev.sequential.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/** Shapes as operands, for ops that take a shape while they run. */
public final class TensorShapes {
    private TensorShapes() {}

    /**
     * The batch size of {@code x} and a sample shape. At most one unknown size is left to {@code tf.reshape} as -1;
     * with more, unknown sizes are taken from the same axes of {@code x}.
     */
    public static Operand<TInt32> like(Ops tf, Operand<? extends TType> x, Shape sample) {
        long unknown = Arrays.stream(sample.asArray()).filter(size -> size < 0).count();
        if (unknown == 0) {
            return tf.constant(ints(sample.prepend(-1)));
        }
        Operand<TInt32> sizes = tf.shape(x);
        List<Operand<TInt32>> parts = new ArrayList<>();
        parts.add(at(tf, sizes, 0));
        for (int axis = 0; axis < sample.numDimensions(); axis++) {
            long size = sample.get(axis);
            parts.add(size < 0 ? at(tf, sizes, axis + 1) : tf.constant(new int[] {(int) size}));
        }
        return tf.concat(parts, tf.constant(0));
    }

    /** The batch size of {@code x} as a vector of length 1. */
    public static Operand<TInt32> batch(Ops tf, Operand<? extends TType> x) {
        return at(tf, tf.shape(x), 0);
    }

    /** The size of axis {@code axis} of {@code x}, the batch counted as axis 0, as a vector of length 1. */
    public static Operand<TInt32> size(Ops tf, Operand<? extends TType> x, int axis) {
        return at(tf, tf.shape(x), axis);
    }

    private static Operand<TInt32> at(Ops tf, Operand<TInt32> sizes, int axis) {
        return tf.slice(sizes, tf.constant(new int[] {axis}), tf.constant(new int[] {1}));
    }

    public static int[] ints(Shape shape) {
        return Arrays.stream(shape.asArray()).mapToInt(Math::toIntExact).toArray();
    }
}
