package dev.sequential.losses;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** Softmax over the last axis and cross-entropy in one op, for any number of axes. */
final class SoftmaxCrossentropy {
    private SoftmaxCrossentropy() {}

    static Operand<TFloat32> emit(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> logits) {
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
