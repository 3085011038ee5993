package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * How often the class of the largest output is the label's number.
 *
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/accuracy_metrics/#sparsecategoricalaccuracy-class">Keras:
 *     SparseCategoricalAccuracy</a>
 */
public record SparseCategoricalAccuracy(String name) implements MeanMetric, KerasMetric<SparseCategoricalAccuracy> {
    public SparseCategoricalAccuracy() {
        this("sparse_categorical_accuracy");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var expected = ClassNumbers.of(tf, truth, predicted);
        var got = tf.math.argMax(predicted, tf.constant(-1), TInt32.class);
        return tf.dtypes.cast(tf.math.equal(expected, got), TFloat32.class);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
