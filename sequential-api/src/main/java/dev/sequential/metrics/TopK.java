package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Whether a class is among the k largest outputs of its row. */
final class TopK {
    private TopK() {}

    static Operand<TFloat32> each(Ops tf, Operand<TInt32> labels, Operand<TFloat32> predicted, int k) {
        int classes = Math.toIntExact(predicted.shape().get(predicted.shape().numDimensions() - 1));
        var rows = tf.reshape(predicted, tf.constant(new int[] {-1, classes}));
        var hits = tf.nn.inTopK(rows, tf.reshape(labels, tf.constant(new int[] {-1})), tf.constant(k));
        return tf.reshape(tf.dtypes.cast(hits, TFloat32.class), tf.shape(labels));
    }
}
