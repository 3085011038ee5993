package dev.sequential.internal.gradient;

import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The gradient of an embedding, one row for each lookup, before the rows of equal indices are added up: TensorFlow's
 * IndexedSlices.
 *
 * @param gradients one an occurrence, {@code (occurrences, columns)}
 * @param rows the row of each, {@code (occurrences)}
 * @param count of all rows
 */
public record IndexedSlices(Operand<TFloat32> gradients, Operand<TInt32> rows, int count) {
    /** A function of each gradient. */
    IndexedSlices map(UnaryOperator<Operand<TFloat32>> function) {
        return new IndexedSlices(function.apply(gradients), rows, count);
    }

    /** The sums, of the weight's shape. */
    Operand<TFloat32> sum(Ops tf) {
        return tf.math.unsortedSegmentSum(gradients, rows, tf.constant(count));
    }
}
