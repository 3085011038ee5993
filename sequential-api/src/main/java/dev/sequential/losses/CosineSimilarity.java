package dev.sequential.losses;

import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Negative cosine similarity: minus the cosine of the angle between label and output, -1 where they point the same way.
 *
 * @param axis of the vectors
 * @param reduction how the losses of a batch become one number
 * @param name in histories
 * @see <a href="https://keras.io/api/losses/">Keras: losses</a>
 */
public record CosineSimilarity(int axis, Reduction reduction, String name)
        implements KerasLoss<CosineSimilarity>, HasAxis<CosineSimilarity> {
    /** The defaults of Keras. */
    public CosineSimilarity() {
        this(-1, Reduction.SUM_OVER_BATCH_SIZE, "cosine_similarity");
    }

    @Override
    public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        var product = tf.math.mul(normalized(tf, truth), normalized(tf, predicted));
        return tf.math.neg(Axis.sum(tf, product, axis));
    }

    private Operand<TFloat32> normalized(Ops tf, Operand<TFloat32> x) {
        var square = Axis.sumKept(tf, tf.math.square(x), axis);
        return tf.math.mul(x, tf.math.rsqrt(tf.math.maximum(square, tf.constant(1e-12f))));
    }
}
