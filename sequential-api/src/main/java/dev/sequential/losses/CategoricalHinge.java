package dev.sequential.losses;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Categorical hinge loss: how much the output of the right class lacks to be 1 above the largest of the others; 0 where
 * it lacks nothing.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record CategoricalHinge(Reduction reduction, String name) implements KerasLoss<CategoricalHinge> {
    /** The defaults of Keras. */
    public CategoricalHinge() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "categorical_hinge");
    }

    @Override
    public void check(Shape labels, Shape outputs) {
        LabelShapes.oneHot(labels, outputs, "categorical_hinge");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var right = Axis.sum(tf, tf.math.mul(truth, predicted), -1);
        var others = tf.math.mul(tf.math.sub(tf.constant(1f), truth), predicted);
        var largest = tf.max(others, tf.constant(-1));
        return tf.math.maximum(tf.math.add(tf.math.sub(largest, right), tf.constant(1f)), tf.constant(0f));
    }
}
