package dev.sequential.losses;

import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.types.TFloat32;

/**
 * Cross-entropy of one-hot labels and probabilities: {@code -sum(truth * log(predicted))}.
 *
 * <p>Probabilities are first divided by their sum and kept 1e-7 away from 0 and 1. Where the model ends in a softmax,
 * the loss is computed from the numbers that went into it, exactly.
 *
 * @param fromLogits whether the model's outputs are logits, the numbers before a softmax
 * @param labelSmoothing from 0 to 1: how much of each label is spread evenly over the classes
 * @param axis of the classes
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/probabilistic_losses/#categoricalcrossentropy-class">Keras:
 *     CategoricalCrossentropy</a>
 */
public record CategoricalCrossentropy(
        boolean fromLogits, double labelSmoothing, int axis, Reduction reduction, String name)
        implements KerasLoss<CategoricalCrossentropy>,
                HasFromLogits<CategoricalCrossentropy>,
                HasLabelSmoothing<CategoricalCrossentropy>,
                HasAxis<CategoricalCrossentropy> {
    /** Probabilities, no smoothing: the defaults of Keras. */
    public CategoricalCrossentropy() {
        this(false, 0, -1, Reduction.SUM_OVER_BATCH_SIZE, "categorical_crossentropy");
    }

    @Override
    public void check(Shape labels, Shape outputs) {
        int last = outputs.numDimensions();
        if ((axis == -1 || axis == last) && last > 0 && outputs.get(last - 1) == 1) {
            throw new ShapeException(
                    "The model ends in %s, and categorical_crossentropy needs at least 2 numbers there, one a class: for two classes told by one number, use binary_crossentropy"
                            .formatted(Dimensions.text(outputs)));
        }
        LabelShapes.oneHot(labels, outputs, "categorical_crossentropy");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        int last = predicted.shape().numDimensions() - 1;
        boolean lastAxis = axis == -1 || axis == last;
        var labels = truth;
        if (labelSmoothing > 0) {
            float classes = predicted.shape().get(last); // as in Keras, also where the classes are another axis
            labels = tf.math.add(tf.math.mul(truth, tf.constant((float) (1 - labelSmoothing))), tf.constant((float)
                    (labelSmoothing / classes)));
        }
        var logits = fromLogits ? Optional.of(predicted) : Logits.of(tf, predicted, "Softmax");
        if (logits.isPresent() && lastAxis) {
            return Logits.softmaxCrossentropy(tf, labels, logits.get());
        }
        if (fromLogits) {
            var shifted = tf.math.sub(predicted, tf.reduceMax(predicted, tf.constant(axis), ReduceMax.keepDims(true)));
            var logSum = tf.math.log(Axis.sumKept(tf, tf.math.exp(shifted), axis));
            return tf.math.neg(Axis.sum(tf, tf.math.mul(labels, tf.math.sub(shifted, logSum)), axis));
        }
        var normalized = tf.math.div(predicted, Axis.sumKept(tf, predicted, axis));
        return tf.math.neg(Axis.sum(tf, tf.math.mul(labels, tf.math.log(Logits.clipped(tf, normalized))), axis));
    }
}
