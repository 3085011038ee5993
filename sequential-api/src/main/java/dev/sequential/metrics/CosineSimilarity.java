package dev.sequential.metrics;

import dev.sequential.losses.HasAxis;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Cosine similarity: the mean cosine of the angle between labels and outputs.
 *
 * @param axis of the vectors
 * @param name in histories
 * @see <a href="https://keras.io/api/metrics/">Keras: metrics</a>
 */
public record CosineSimilarity(int axis, String name)
        implements MeanMetric, KerasMetric<CosineSimilarity>, HasAxis<CosineSimilarity> {
    public CosineSimilarity() {
        this(-1, "cosine_similarity");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return tf.math.neg(
                new dev.sequential.losses.CosineSimilarity().axis(axis).emit(tf, truth, predicted));
    }

    @Override
    public boolean higherIsBetter() {
        return true;
    }
}
