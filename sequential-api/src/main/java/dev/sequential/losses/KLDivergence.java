package dev.sequential.losses;

import dev.sequential.config.KerasClass;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Kullback-Leibler divergence: {@code sum(truth * log(truth / predicted))}.
 *
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
@KerasClass(identifiers = {"kl_divergence", "kld", "KLD", "kullback_leibler_divergence"})
public record KLDivergence(Reduction reduction, String name) implements KerasLoss<KLDivergence> {
    /** The defaults of Keras. */
    public KLDivergence() {
        this(Reduction.SUM_OVER_BATCH_SIZE, "kl_divergence");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var p = clipped(tf, truth);
        var q = clipped(tf, predicted);
        return Axis.sum(tf, tf.math.mul(p, tf.math.log(tf.math.div(p, q))), -1);
    }

    private static Operand<TFloat32> clipped(Ops tf, Operand<TFloat32> x) {
        return tf.clipByValue(x, tf.constant(Logits.EPSILON), tf.constant(1f));
    }
}
