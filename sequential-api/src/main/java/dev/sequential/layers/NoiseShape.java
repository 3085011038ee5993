package dev.sequential.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** The shape in which a dropout draws. */
final class NoiseShape {
    private NoiseShape() {}

    /** The shape of {@code x}, or the given one with the sizes of {@code x} for -1. */
    static Operand<TInt32> of(Ops tf, Operand<TFloating> x, Optional<List<Integer>> given) {
        if (given.isEmpty()) {
            return tf.shape(x);
        }
        List<Operand<TInt32>> sizes = new ArrayList<>();
        for (int axis = 0; axis < given.get().size(); axis++) {
            int size = given.get().get(axis);
            sizes.add(size < 0 ? TensorShapes.size(tf, x, axis) : tf.constant(new int[] {size}));
        }
        return tf.concat(sizes, tf.constant(0));
    }
}
