package dev.sequential.losses;

import dev.sequential.config.Records;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Binary focal loss: cross-entropy of yes-or-no labels in which samples that are already predicted well weigh less, the
 * mean over the last axis (Lin et al. 2017).
 *
 * @param applyClassBalancing whether the classes are weighted by {@code alpha}
 * @param alpha weight of class 1, from 0 to 1; class 0 has the weight {@code 1 - alpha}
 * @param gamma how strongly samples that are predicted well are weighed down; 0 for not at all
 * @param fromLogits whether the model's outputs are logits, the numbers before a sigmoid
 * @param labelSmoothing how far labels are moved towards one half
 * @param axis over which the mean is taken
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record BinaryFocalCrossentropy(
        boolean applyClassBalancing,
        double alpha,
        double gamma,
        boolean fromLogits,
        double labelSmoothing,
        int axis,
        Reduction reduction,
        String name)
        implements KerasLoss<BinaryFocalCrossentropy>,
                HasFromLogits<BinaryFocalCrossentropy>,
                HasLabelSmoothing<BinaryFocalCrossentropy>,
                HasAxis<BinaryFocalCrossentropy> {
    /** The defaults of Keras. */
    public BinaryFocalCrossentropy() {
        this(false, 0.25, 2, false, 0, -1, Reduction.SUM_OVER_BATCH_SIZE, "binary_focal_crossentropy");
    }

    /** The same loss with another {@code applyClassBalancing}: whether the classes are weighted by {@code alpha}. */
    public BinaryFocalCrossentropy applyClassBalancing(boolean applyClassBalancing) {
        return Records.with(this, "applyClassBalancing", applyClassBalancing);
    }

    /**
     * The same loss with another {@code alpha}: weight of class 1, from 0 to 1; class 0 has the weight {@code 1 -
     * alpha}.
     */
    public BinaryFocalCrossentropy alpha(double alpha) {
        return Records.with(this, "alpha", alpha);
    }

    /**
     * The same loss with another {@code gamma}: how strongly samples that are predicted well are weighed down; 0 for
     * not at all.
     */
    public BinaryFocalCrossentropy gamma(double gamma) {
        return Records.with(this, "gamma", gamma);
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var labels = Smoothing.bits(tf, truth, labelSmoothing);
        var one = tf.constant(1f);
        Operand<TFloat32> p = fromLogits ? tf.math.sigmoid(predicted) : predicted;
        var no = tf.math.sub(one, labels);
        var kept = Logits.clipped(tf, p);
        var entropy = tf.math.neg(tf.math.add(
                tf.math.mul(labels, tf.math.log(kept)), tf.math.mul(no, tf.math.log(tf.math.sub(one, kept)))));
        var right = tf.math.add(tf.math.mul(labels, p), tf.math.mul(no, tf.math.sub(one, p)));
        var factor = tf.math.pow(tf.math.sub(one, right), tf.constant((float) gamma));
        Operand<TFloat32> each = tf.math.mul(factor, entropy);
        if (applyClassBalancing) {
            var share = tf.math.add(
                    tf.math.mul(labels, tf.constant((float) alpha)), tf.math.mul(no, tf.constant((float) (1 - alpha))));
            each = tf.math.mul(share, each);
        }
        return tf.math.mean(each, tf.constant(axis));
    }
}
