package dev.sequential.losses;

import java.util.Optional;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The numbers that went into the softmax or sigmoid at the end of a model.
 *
 * <p>A cross-entropy of these is exact where that of the probabilities has lost its digits; Keras on TensorFlow looks
 * for them too.
 */
final class Logits {
    /** Keras's epsilon: how near to 0 and 1 a probability may come. */
    static final float EPSILON = 1e-7f;

    private Logits() {}

    /** What went into {@code output}, if an op of type {@code activation} made it. */
    static Optional<Operand<TFloat32>> of(Ops tf, Operand<TFloat32> output, String activation) {
        var op = output.op();
        while (op instanceof GraphOperation step
                && (step.type().equals("Cast") || step.type().equals("Identity"))) {
            op = step.input(0).op();
        }
        return op instanceof GraphOperation step && step.type().equals(activation)
                ? Optional.of(tf.dtypes.cast(step.input(0), TFloat32.class))
                : Optional.empty();
    }

    /** Probabilities kept away from 0 and 1 by epsilon. */
    static Operand<TFloat32> clipped(Ops tf, Operand<TFloat32> probabilities) {
        return tf.clipByValue(probabilities, tf.constant(EPSILON), tf.constant(1 - EPSILON));
    }

    /** Softmax over the last axis and cross-entropy in one op, for any number of axes. */
    static Operand<TFloat32> softmaxCrossentropy(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> logits) {
        int rank = logits.shape().numDimensions();
        if (rank == 2) {
            return tf.nn.softmaxCrossEntropyWithLogits(logits, labels).loss();
        }
        int classes = Math.toIntExact(logits.shape().get(rank - 1));
        var rows = tf.constant(new int[] {-1, classes});
        var each = tf.nn.softmaxCrossEntropyWithLogits(tf.reshape(logits, rows), tf.reshape(labels, rows))
                .loss();
        var outer = tf.slice(tf.shape(logits), tf.constant(new int[] {0}), tf.constant(new int[] {rank - 1}));
        return tf.reshape(each, outer);
    }
}
