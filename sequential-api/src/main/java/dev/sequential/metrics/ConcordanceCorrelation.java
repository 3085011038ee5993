package dev.sequential.metrics;

import dev.sequential.losses.HasAxis;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * Concordance correlation: the mean agreement of labels and outputs, a correlation that also asks for the same mean and
 * spread (Lin 1989).
 *
 * @param axis of the vectors
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/">Keras: metrics</a>
 */
public record ConcordanceCorrelation(int axis, String name)
        implements MeanMetric, KerasMetric<ConcordanceCorrelation>, HasAxis<ConcordanceCorrelation> {
    public ConcordanceCorrelation() {
        this(-1, "concordance_correlation");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var spread = tf.math.add(
                mean(tf, tf.math.square(centered(tf, truth))), mean(tf, tf.math.square(centered(tf, predicted))));
        var apart = tf.math.square(tf.math.sub(mean(tf, truth), mean(tf, predicted)));
        var together = tf.math.mul(tf.math.sub(truth, mean(tf, predicted)), centered(tf, predicted));
        var whole = tf.math.add(tf.math.add(spread, apart), tf.constant(1e-7f));
        return tf.math.mean(tf.math.div(tf.math.mul(tf.constant(2f), together), whole), tf.constant(axis));
    }

    private Operand<TFloat32> centered(Ops tf, Operand<TFloat32> x) {
        return tf.math.sub(x, mean(tf, x));
    }

    private Operand<TFloat32> mean(Ops tf, Operand<TFloat32> x) {
        return tf.math.mean(x, tf.constant(axis), Mean.keepDims(true));
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
