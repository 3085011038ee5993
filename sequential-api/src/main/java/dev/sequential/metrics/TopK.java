package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** The ops that tell whether a class is among the k largest outputs of its row. */
final class TopK {
    private TopK() {}

    /** Whether a class is among the first k of the classes that a row lists. */
    static Operand<TFloat32> listed(Ops tf, Operand<TFloat32> labels, Operand<TFloat32> listed, int k) {
        int length = Math.toIntExact(listed.shape().get(listed.shape().numDimensions() - 1));
        var rows = tf.reshape(listed, tf.constant(new int[] {-1, length}));
        var first = tf.slice(rows, tf.constant(new int[] {0, 0}), tf.constant(new int[] {-1, Math.min(k, length)}));
        var hits = tf.any(tf.math.equal(tf.reshape(labels, tf.constant(new int[] {-1, 1})), first), tf.constant(1));
        return tf.reshape(tf.dtypes.cast(hits, TFloat32.class), tf.shape(labels));
    }

    static Operand<TFloat32> each(Ops tf, Operand<TInt32> labels, Operand<TFloat32> predicted, int k) {
        int classes = Math.toIntExact(predicted.shape().get(predicted.shape().numDimensions() - 1));
        var rows = tf.reshape(predicted, tf.constant(new int[] {-1, classes}));
        var hits = tf.nn.inTopK(rows, tf.reshape(labels, tf.constant(new int[] {-1})), tf.constant(k));
        return tf.reshape(tf.dtypes.cast(hits, TFloat32.class), tf.shape(labels));
    }
}
