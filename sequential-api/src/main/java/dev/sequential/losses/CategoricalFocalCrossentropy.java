package dev.sequential.losses;

import dev.sequential.config.Numbers;
import dev.sequential.config.Records;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TFloat32;

/**
 * Categorical focal loss: cross-entropy of one-hot labels in which samples that are already predicted well weigh less
 * (Lin et al. 2017).
 *
 * @param alpha factor of every class, or of each
 * @param gamma how strongly samples that are predicted well are weighed down; 0 for not at all
 * @param fromLogits whether the model's outputs are logits, the numbers before a softmax
 * @param labelSmoothing how much of each label is spread over the classes
 * @param axis of the classes
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record CategoricalFocalCrossentropy(
        Numbers alpha,
        double gamma,
        boolean fromLogits,
        double labelSmoothing,
        int axis,
        Reduction reduction,
        String name)
        implements KerasLoss<CategoricalFocalCrossentropy>,
                HasFromLogits<CategoricalFocalCrossentropy>,
                HasLabelSmoothing<CategoricalFocalCrossentropy>,
                HasAxis<CategoricalFocalCrossentropy> {
    /** The defaults of Keras. */
    public CategoricalFocalCrossentropy() {
        this(Numbers.of(0.25), 2, false, 0, -1, Reduction.SUM_OVER_BATCH_SIZE, "categorical_focal_crossentropy");
    }

    /** The same loss with another {@code alpha}: one factor for every class, or one for each. */
    public CategoricalFocalCrossentropy alpha(double... alpha) {
        return Records.with(this, "alpha", Numbers.of(alpha));
    }

    /**
     * The same loss with another {@code gamma}: how strongly samples that are predicted well are weighed down; 0 for
     * not at all.
     */
    public CategoricalFocalCrossentropy gamma(double gamma) {
        return Records.with(this, "gamma", gamma);
    }

    @Override
    public void check(Shape labels, Shape outputs) {
        LabelShapes.oneHot(labels, outputs, "categorical_focal_crossentropy");
        int factors = alpha.list().size();
        long last = outputs.get(outputs.numDimensions() - 1);
        if (factors > 1 && factors != last) {
            throw new ShapeException(
                    "alpha has a factor for each class or one for all, but there are %d for outputs of shape %s"
                            .formatted(factors, Dimensions.text(outputs)));
        }
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var labels = Smoothing.classes(tf, truth, labelSmoothing);
        var positive = fromLogits ? exp(tf, predicted) : predicted;
        var p = Logits.clipped(tf, tf.math.div(positive, Axis.sumKept(tf, positive, axis)));
        var entropy = tf.math.neg(tf.math.mul(labels, tf.math.log(p)));
        var factor = tf.math.pow(tf.math.sub(tf.constant(1f), p), tf.constant((float) gamma));
        var each = tf.math.mul(tf.math.mul(factor, factors(tf)), entropy);
        return Axis.sum(tf, each, axis);
    }

    private Operand<TFloat32> factors(Ops tf) {
        float[] factors = alpha.floats();
        return factors.length == 1 ? tf.constant(factors[0]) : tf.constant(factors);
    }

    private Operand<TFloat32> exp(Ops tf, Operand<TFloat32> x) {
        var most = tf.stopGradient(tf.reduceMax(x, tf.constant(axis), ReduceMax.keepDims(true)));
        return tf.math.exp(tf.math.sub(x, most));
    }
}
