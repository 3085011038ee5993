package dev.sequential.metrics;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Categorical accuracy: the share of samples whose largest output is at the label's class number.
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
        var expected = classNumbers(tf, truth, predicted);
        var got = tf.math.argMax(predicted, tf.constant(-1), TInt32.class);
        return tf.dtypes.cast(tf.math.equal(expected, got), TFloat32.class);
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }

    /** Labels as class numbers, one for each row of the outputs; a last axis of length 1 is left out. */
    static Operand<TInt32> classNumbers(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        boolean column = truth.shape().numDimensions() == predicted.shape().numDimensions();
        return tf.dtypes.cast(column ? tf.squeeze(truth, Squeeze.axis(List.of(-1L))) : truth, TInt32.class);
    }
}
