package dev.sequential.metrics;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.OneHot;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** How far classes of labels and outputs overlap: counts of all pairs of classes, and the result. */
final class IntersectionOverUnion {
    private IntersectionOverUnion() {}

    /** The class numbers in a tensor, or those of its largest values along an axis. */
    static Operand<TInt64> classes(Ops tf, Operand<TFloat32> x, boolean sparse, int axis) {
        var flat = tf.constant(new int[] {-1});
        return sparse
                ? tf.reshape(tf.dtypes.cast(x, TInt64.class), flat)
                : tf.reshape(tf.math.argMax(x, tf.constant(axis)), flat);
    }

    /** The weight of each pair of a label's class and an output's class; numbers that are no class do not count. */
    static Operand<TFloat32> emit(
            Ops tf,
            Operand<TInt64> truth,
            Operand<TInt64> predicted,
            Operand<TFloat32> weights,
            int numClasses,
            Optional<Integer> ignoreClass,
            String dtype) {
        // whole numbers have no place for parts of a weight: Keras cuts them off
        Operand<TFloat32> counts = dtype.startsWith("int")
                ? tf.dtypes.cast(tf.dtypes.cast(weights, TInt64.class), TFloat32.class)
                : weights;
        if (ignoreClass.isPresent()) {
            var counted = tf.math.notEqual(truth, tf.constant((long) ignoreClass.get()));
            counts = tf.math.mul(counts, tf.dtypes.cast(counted, TFloat32.class));
        }
        var rows = tf.math.mul(hot(tf, truth, numClasses), tf.expandDims(counts, tf.constant(-1)));
        var pairs = tf.linalg.matMul(rows, hot(tf, predicted, numClasses), MatMul.transposeA(true));
        return tf.reshape(pairs, tf.constant(new int[] {numClasses * numClasses}));
    }

    private static Operand<TFloat32> hot(Ops tf, Operand<TInt64> numbers, int classes) {
        return tf.oneHot(numbers, tf.constant(classes), tf.constant(1f), tf.constant(0f), OneHot.axis(-1L));
    }

    static double[] result(double[] pairs, int numClasses, Iterable<Integer> targets) {
        double sum = 0;
        double valid = 0;
        for (int target : targets) {
            double union = -pairs[target * numClasses + target];
            for (int other = 0; other < numClasses; other++) {
                union += pairs[target * numClasses + other] + pairs[other * numClasses + target];
            }
            if (union > 1e-9) {
                sum += pairs[target * numClasses + target] / (union + 1e-7);
                valid++;
            }
        }
        return new double[] {sum / (valid + 1e-7)};
    }
}
