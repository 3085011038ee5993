package dev.sequential.losses;

import dev.sequential.config.Axes;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Dice loss: one minus twice the overlap of label and output, divided by the sum of their sizes.
 *
 * @param axis the axes that overlap and sizes are summed over; empty for all, the batch too
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record Dice(Optional<Axes> axis, Reduction reduction, String name) implements KerasLoss<Dice>, HasAxes<Dice> {
    /** The defaults of Keras. */
    public Dice() {
        this(Optional.empty(), Reduction.SUM_OVER_BATCH_SIZE, "dice");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var overlap = Axis.sum(tf, tf.math.mul(truth, predicted), axis);
        var sizes = tf.math.add(Axis.sum(tf, truth, axis), Axis.sum(tf, predicted, axis));
        var part = tf.math.div(tf.math.mul(tf.constant(2f), overlap), tf.math.add(sizes, tf.constant(Logits.EPSILON)));
        return tf.math.sub(tf.constant(1f), part);
    }
}
