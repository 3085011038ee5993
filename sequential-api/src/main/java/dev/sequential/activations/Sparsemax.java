package dev.sequential.activations;

import dev.sequential.graph.Scalars;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.op.core.Sum;
import org.tensorflow.op.nn.TopK;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** The ops of {@link Activations#SPARSEMAX}, along the last axis. */
final class Sparsemax {
    private Sparsemax() {}

    static Operand<TFloating> emit(Ops tf, Operand<TFloating> x) {
        int rank = x.shape().numDimensions();
        long size = x.shape().get(rank - 1);
        if (size < 1) {
            throw new IllegalArgumentException("sparsemax needs a last axis of known length, got " + x.shape());
        }
        var one = Scalars.of(tf, x, 1);
        var last = tf.constant(rank - 1);
        // TopK has no gradient: it only tells the order, by which a gather sorts
        TopK<TFloating, TInt32> order = tf.nn.topK(tf.stopGradient(x), tf.constant((int) size), new TopK.Options[0]);
        Operand<TFloating> sorted = tf.gather(x, order.indices(), last, Gather.batchDims((long) rank - 1));
        Operand<TFloating> sums = tf.math.cumsum(sorted, last);
        var numbers = tf.dtypes.cast(tf.range(tf.constant(1), tf.constant((int) size + 1), tf.constant(1)), x.type());
        var excess = tf.math.sub(sorted, tf.math.div(tf.math.sub(sums, one), numbers));
        var supports = tf.math.greater(excess, Scalars.of(tf, x, 0));
        var count = tf.sum(tf.dtypes.cast(supports, x.type()), last, Sum.keepDims(true));
        var total = tf.sum(tf.select(supports, sums, tf.zerosLike(sums)), last, Sum.keepDims(true));
        var tau = tf.math.div(tf.math.sub(total, one), count);
        return tf.math.maximum(tf.math.sub(x, tau), Scalars.of(tf, x, 0));
    }
}
