package dev.sequential.metrics;

import dev.sequential.losses.HasAxis;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * Pearson correlation: the mean linear correlation of labels and outputs.
 *
 * @param axis of the vectors
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/">Keras: metrics</a>
 */
public record PearsonCorrelation(int axis, String name)
        implements MeanMetric, KerasMetric<PearsonCorrelation>, HasAxis<PearsonCorrelation> {
    public PearsonCorrelation() {
        this(-1, "pearson_correlation");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return tf.math.mean(tf.math.mul(standard(tf, truth), standard(tf, predicted)), tf.constant(axis));
    }

    private Operand<TFloat32> standard(Ops tf, Operand<TFloat32> x) {
        var centered = centered(tf, x);
        return tf.math.div(centered, tf.math.sqrt(mean(tf, tf.math.square(centered(tf, centered)))));
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
