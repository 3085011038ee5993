package dev.sequential.losses;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Squared hinge loss: the mean of {@code max(1 - truth * predicted, 0)^2} over the last axis; labels of 0 and 1 become
 * -1 and 1.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record SquaredHinge(Reduction reduction, String name) implements KerasLoss<SquaredHinge> {
    /** The defaults of Keras. */
    public SquaredHinge() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "squared_hinge");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return Axis.meanOverLast(tf, tf.math.square(Hinge.margins(tf, truth, predicted)));
    }
}
