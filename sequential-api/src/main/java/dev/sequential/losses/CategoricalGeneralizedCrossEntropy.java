package dev.sequential.losses;

import dev.sequential.config.Records;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Generalized cross-entropy: {@code (1 - p^q) / q} of the probability of the right class, which tolerates wrong labels
 * (Zhang and Sabuncu 2018).
 *
 * @param q from 0 to 1: near 0 it is the cross-entropy, at 1 the absolute error
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record CategoricalGeneralizedCrossEntropy(double q, Reduction reduction, String name)
        implements KerasLoss<CategoricalGeneralizedCrossEntropy> {
    /** The defaults of Keras. */
    public CategoricalGeneralizedCrossEntropy() {
        this(0.5, Reduction.SUM_OVER_BATCH_SIZE, "categorical_generalized_cross_entropy");
    }

    /** The same loss with another {@code q}: from 0 to 1: near 0 it is the cross-entropy, at 1 the absolute error. */
    public CategoricalGeneralizedCrossEntropy q(double q) {
        return Records.with(this, "q", q);
    }

    @Override
    public void check(Shape labels, Shape outputs) {
        LabelShapes.classNumbers(labels, outputs, "categorical_generalized_cross_entropy");
    }

    @Override
    public Optional<ClassNumbers> classNumbers(Shape outputs) {
        return Optional.of(new ClassNumbers(outputs.get(outputs.numDimensions() - 1), Optional.empty()));
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        int rank = predicted.shape().numDimensions();
        int classes = Math.toIntExact(predicted.shape().get(rank - 1));
        var numbers = truth.shape().numDimensions() == rank ? tf.squeeze(truth, Squeeze.axis(List.of(-1L))) : truth;
        var oneHot = tf.oneHot(
                tf.dtypes.cast(numbers, TInt32.class), tf.constant(classes), tf.constant(1f), tf.constant(0f));
        var p = Axis.sum(tf, tf.math.mul(predicted, oneHot), -1);
        var exponent = tf.constant((float) q);
        return tf.math.div(tf.math.sub(tf.constant(1f), tf.math.pow(p, exponent)), exponent);
    }
}
