package dev.sequential.internal.gradient;

import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * A lookup of rows of a weight, as an embedding layer does.
 *
 * <p>The gradient of a row is the sum of those of its occurrences in the batch. Keras on TensorFlow keeps the
 * occurrences apart until an optimizer needs the sum, so that where it asks for squares it gets the sum of the squares,
 * and not the square of the sum.
 *
 * @param rows what was looked up, {@code (..., columns)}
 * @param numbers of the rows, {@code (...)}
 */
public record EmbeddingLookup(Operand<TFloating> rows, Operand<TInt32> numbers) {
    /** Whether nothing else than this lookup reads the weight, once a pass is emitted. */
    public boolean alone(Operand<TFloat32> weight) {
        return rows.type() == (Class<?>) TFloat32.class
                && ((GraphOperation) weight.asOutput().op()).numConsumers() == 1;
    }

    /** The gradients of the occurrences, from that of the rows. */
    public IndexedSlices occurrences(Ops tf, Output<?> gradientOfRows, Shape weight) {
        int columns = Math.toIntExact(weight.get(1));
        return new IndexedSlices(
                tf.reshape(single(gradientOfRows), tf.constant(new int[] {-1, columns})),
                tf.reshape(numbers, tf.constant(new int[] {-1})),
                Math.toIntExact(weight.get(0)));
    }

    @SuppressWarnings("unchecked") // rows are in single precision where this is asked for
    private static Operand<TFloat32> single(Output<?> gradient) {
        return (Operand<TFloat32>) gradient;
    }
}
