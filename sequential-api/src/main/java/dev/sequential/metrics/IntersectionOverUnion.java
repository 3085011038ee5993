package dev.sequential.metrics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.OneHot;
import org.tensorflow.op.linalg.MatMul;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * A metric of how far the classes of labels and outputs overlap: the intersection over union of each class is what both
 * have of it, divided by what either has; the result is the mean over classes. A record with the components that are
 * named here.
 *
 * <p>The sums of a batch are counts of all pairs of a label's class and an output's class.
 *
 * @param <M> the record
 */
interface IntersectionOverUnion<M extends Metric> extends KerasMetric<M>, HasClassMaps<M> {
    /** How many classes there are. */
    int numClasses();

    /** The classes whose overlap is measured; all by default. */
    default List<Integer> targetClassIds() {
        return IntStream.range(0, numClasses()).boxed().toList();
    }

    /** Whether labels are class numbers; by default they are one number a class. */
    default boolean sparseYTrue() {
        return false;
    }

    @Override
    default Operand<TFloat32> emit(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        var labels = classes(tf, truth, sparseYTrue(), axis());
        var outputs = classes(tf, predicted, sparseYPred(), axis());
        var counts = classWeights(tf, weights, predicted, sparseYPred());
        return emit(tf, labels, outputs, counts, numClasses(), ignoreClass(), dtype());
    }

    @Override
    default double[] result(double[] sums) {
        return result(sums, numClasses(), targetClassIds());
    }

    @Override
    default boolean higherIsBetter() {
        return true;
    }

    /**
     * Refuses target classes that there are not.
     *
     * @param metric the name of its class
     */
    static void checkTargets(String metric, int numClasses, List<Integer> targetClassIds) {
        for (int target : targetClassIds) {
            if (target >= numClasses) {
                throw new IllegalArgumentException(
                        "%s needs target classes below %d, got %d".formatted(metric, numClasses, target));
            }
        }
    }

    /** The class numbers in a tensor, or those of its largest values along an axis. */
    static Operand<TInt64> classes(Ops tf, Operand<TFloat32> x, boolean sparse, int axis) {
        var flat = tf.constant(new int[] {-1});
        return sparse
                ? tf.reshape(tf.dtypes.cast(x, TInt64.class), flat)
                : tf.reshape(tf.math.argMax(x, tf.constant(axis)), flat);
    }

    /** The weights of class numbers, one for each, in one row. */
    static Operand<TFloat32> classWeights(
            Ops tf, Operand<TFloat32> weights, Operand<TFloat32> predicted, boolean sparse) {
        var numbers = sparse ? predicted : tf.math.argMax(predicted, tf.constant(-1));
        var positions = tf.dtypes.cast(numbers, TFloat32.class);
        return tf.reshape(PositionWeights.of(tf, weights, positions), tf.constant(new int[] {-1}));
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

    /** The mean overlap of the target classes, from the counts of all pairs of classes. */
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
