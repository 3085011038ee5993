package dev.sequential.regularizers;

import dev.sequential.graph.Sums;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * Orthogonality penalty, {@code factor} times the mean absolute cosine of the angles between the rows, or columns, of a
 * matrix: drives them to be perpendicular.
 *
 * @param factor of the penalty
 * @param mode rows or columns
 */
public record OrthogonalRegularizer(double factor, Mode mode) implements Regularizer {
    /** What is to be perpendicular. */
    public enum Mode {
        /** The rows. */
        ROWS,
        /** The columns. */
        COLUMNS
    }

    /** Factor 0.01 for rows, as in Keras. */
    public OrthogonalRegularizer() {
        this(0.01, Mode.ROWS);
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> value) {
        if (value.shape().numDimensions() != 2) {
            throw new IllegalArgumentException(
                    "OrthogonalRegularizer takes matrices, got a value of shape " + value.shape());
        }
        var swap = tf.constant(new int[] {1, 0});
        Operand<TFloat32> rows = mode == Mode.ROWS ? value : tf.linalg.transpose(value, swap);
        var square = tf.sum(tf.math.square(rows), tf.constant(1), Sum.keepDims(true));
        var unit = tf.math.mul(rows, tf.math.rsqrt(tf.math.maximum(square, tf.constant(1e-12f))));
        int size = Math.toIntExact(rows.shape().get(0));
        float[] others = new float[size * size];
        for (int i = 0; i < others.length; i++) {
            others[i] = i / size == i % size ? 0 : 1;
        }
        var mask = tf.reshape(tf.constant(others), tf.constant(new int[] {size, size}));
        var cosines = tf.math.mul(tf.linalg.matMul(unit, tf.linalg.transpose(unit, swap)), mask);
        var sum = Sums.sum(tf, tf.math.abs(cosines));
        double pairs = size * (size - 1.0) / 2;
        return tf.math.mul(tf.constant((float) (factor * 0.5 / pairs)), sum);
    }
}
