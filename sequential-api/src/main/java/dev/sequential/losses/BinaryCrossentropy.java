package dev.sequential.losses;

import dev.sequential.config.KerasClass;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Cross-entropy of yes-or-no labels and probabilities, the mean over the last axis.
 *
 * @param fromLogits whether the model's outputs are logits, the numbers before a sigmoid
 * @param labelSmoothing from 0 to 1: how far labels are moved towards one half
 * @param axis over which the mean is taken
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#binarycrossentropy-class">Keras:
 *     BinaryCrossentropy</a>
 */
@KerasClass(identifiers = {"bce", "BCE"})
public record BinaryCrossentropy(boolean fromLogits, double labelSmoothing, int axis, Reduction reduction, String name)
        implements KerasLoss<BinaryCrossentropy>,
                HasFromLogits<BinaryCrossentropy>,
                HasLabelSmoothing<BinaryCrossentropy>,
                HasAxis<BinaryCrossentropy> {
    /** Probabilities, no smoothing: the defaults of Keras. */
    public BinaryCrossentropy() {
        this(false, 0, -1, Reduction.SUM_OVER_BATCH_SIZE, "binary_crossentropy");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var labels = Smoothing.bits(tf, truth, labelSmoothing);
        var logits = fromLogits ? Optional.of(predicted) : Logits.of(tf, predicted, "Sigmoid");
        var each = logits.isPresent()
                ? ofLogits(tf, labels, logits.get())
                : ofProbabilities(tf, labels, Logits.clipped(tf, predicted));
        return tf.math.mean(each, tf.constant(axis));
    }

    /** {@code max(z, 0) - z * truth + log(1 + exp(-|z|))}, which does not overflow. */
    private static Operand<TFloat32> ofLogits(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> z) {
        var linear = tf.math.sub(tf.nn.relu(z), tf.math.mul(z, truth));
        return tf.math.add(linear, tf.math.log1p(tf.math.exp(tf.math.neg(tf.math.abs(z)))));
    }

    private static Operand<TFloat32> ofProbabilities(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> p) {
        var one = tf.constant(1f);
        var yes = tf.math.mul(truth, tf.math.log(p));
        var no = tf.math.mul(tf.math.sub(one, truth), tf.math.log(tf.math.sub(one, p)));
        return tf.math.neg(tf.math.add(yes, no));
    }
}
