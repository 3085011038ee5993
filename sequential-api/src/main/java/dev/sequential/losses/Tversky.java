package dev.sequential.losses;

import dev.sequential.config.Axes;
import dev.sequential.config.Records;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Tversky loss: one minus the overlap of label and output, divided by the overlap plus what only one of them has.
 *
 * @param alpha weight of what labels have and outputs do not
 * @param beta weight of what outputs have and labels do not
 * @param axis the axes that are summed over; empty for all, the batch too
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record Tversky(double alpha, double beta, Optional<Axes> axis, Reduction reduction, String name)
        implements KerasLoss<Tversky>, HasAxes<Tversky> {
    /** The defaults of Keras. */
    public Tversky() {
        this(0.5, 0.5, Optional.empty(), Reduction.SUM_OVER_BATCH_SIZE, "tversky");
    }

    /** The same loss with another {@code alpha}: weight of what labels have and outputs do not. */
    public Tversky alpha(double alpha) {
        return Records.with(this, "alpha", alpha);
    }

    /** The same loss with another {@code beta}: weight of what outputs have and labels do not. */
    public Tversky beta(double beta) {
        return Records.with(this, "beta", beta);
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var one = tf.constant(1f);
        var overlap = Axis.sum(tf, tf.math.mul(truth, predicted), axis);
        var missed = Axis.sum(tf, tf.math.mul(tf.math.sub(one, predicted), truth), axis);
        var invented = Axis.sum(tf, tf.math.mul(predicted, tf.math.sub(one, truth)), axis);
        var rest = tf.math.add(
                tf.math.mul(missed, tf.constant((float) alpha)), tf.math.mul(invented, tf.constant((float) beta)));
        var all = tf.math.add(tf.math.add(overlap, rest), tf.constant(Logits.EPSILON));
        return tf.math.sub(one, tf.math.div(overlap, all));
    }
}
