package dev.sequential.metrics;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The root mean squared error of labels and outputs over an epoch.
 *
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/">Keras: metrics</a>
 */
public record RootMeanSquaredError(String name) implements MeanMetric, KerasMetric<RootMeanSquaredError> {
    public RootMeanSquaredError() {
        this("root_mean_squared_error");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return tf.math.squaredDifference(truth, predicted);
    }

    /** Keras masks the mean, but not the root of one. */
    @Override
    public boolean masked() {
        return false;
    }

    @Override
    public double[] result(double[] sums) {
        return new double[] {Math.sqrt(MeanMetric.super.result(sums)[0])};
    }
}
