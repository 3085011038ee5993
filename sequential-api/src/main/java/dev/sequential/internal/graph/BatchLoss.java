package dev.sequential.internal.graph;

import dev.sequential.graph.SampleWeights;
import dev.sequential.graph.Sums;
import dev.sequential.losses.Loss;
import dev.sequential.losses.Reduction;
import dev.sequential.training.Compilation;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The loss of a batch: the losses of its samples, weighted, masked and reduced as Keras does. */
public final class BatchLoss {
    private BatchLoss() {}

    /** The loss of a batch that a model was compiled with, times its weight. */
    public static Operand<TFloat32> emit(
            Ops tf,
            Compilation compiled,
            Operand<TFloat32> truth,
            Operand<TFloat32> predicted,
            Optional<Operand<TFloat32>> weights,
            Optional<Operand<TFloat32>> mask) {
        if (compiled.loss().isEmpty()) {
            return tf.constant(0f);
        }
        var value = emit(tf, compiled.loss().get(), truth, predicted, weights, mask);
        return compiled.lossWeights() == 1 ? value : tf.math.mul(value, tf.constant((float) compiled.lossWeights()));
    }

    /**
     * The loss of a batch, a scalar; with {@link Reduction#NONE} the sum of what Keras leaves as it is.
     *
     * @param weights what each sample counts, {@code (batch)}, or empty for 1
     * @param mask which positions count, 1 or 0, or empty for all
     */
    public static Operand<TFloat32> emit(
            Ops tf,
            Loss loss,
            Operand<TFloat32> truth,
            Operand<TFloat32> predicted,
            Optional<Operand<TFloat32>> weights,
            Optional<Operand<TFloat32>> mask) {
        // where steps are masked, each has a loss of its own
        var each = mask.isPresent() ? emitted(tf, loss, truth, predicted) : each(tf, loss, truth, predicted);
        Optional<Operand<TFloat32>> counts = weights.map(given -> like(tf, given, each));
        var counted = both(tf, mask, loss.mask(tf, truth, predicted, each), each);
        if (counted.isPresent()) {
            var steps = like(tf, scaled(tf, counted.get(), loss.reduction()), each);
            counts = Optional.of(counts.<Operand<TFloat32>>map(given -> tf.math.mul(given, steps))
                    .orElse(steps));
        }
        Operand<TFloat32> weighted = counts.isPresent() ? tf.math.mul(each, counts.get()) : each;
        return reduced(tf, loss.reduction(), weighted, counts);
    }

    private static Optional<Operand<TFloat32>> both(
            Ops tf, Optional<Operand<TFloat32>> layers, Optional<Operand<TFloat32>> losses, Operand<TFloat32> each) {
        if (layers.isEmpty() || losses.isEmpty()) {
            return layers.or(() -> losses);
        }
        return Optional.of(tf.math.mul(like(tf, layers.get(), each), losses.get()));
    }

    /** The loss of each sample, or position within it, before weights and reduction. */
    public static Operand<TFloat32> each(Ops tf, Loss loss, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return emitted(tf, loss, truth, LabelRanks.outputs(tf, truth, predicted));
    }

    private static Operand<TFloat32> emitted(Ops tf, Loss loss, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return loss.emit(tf, LabelRanks.fitted(tf, truth, predicted), predicted);
    }

    /** With a mean over all positions, those that count are scaled up to make up for those that do not. */
    private static Operand<TFloat32> scaled(Ops tf, Operand<TFloat32> mask, Reduction reduction) {
        if (reduction != Reduction.SUM_OVER_BATCH_SIZE && reduction != Reduction.MEAN) {
            return mask;
        }
        var total = tf.dtypes.cast(tf.size(mask), TFloat32.class);
        var valid = Sums.sum(tf, mask);
        return tf.math.mul(mask, tf.math.div(total, tf.math.add(valid, tf.constant(1e-7f))));
    }

    private static Operand<TFloat32> reduced(
            Ops tf, Reduction reduction, Operand<TFloat32> values, Optional<Operand<TFloat32>> counts) {
        return switch (reduction) {
            case SUM, NONE -> Sums.sum(tf, values);
            case SUM_OVER_BATCH_SIZE, MEAN -> Sums.mean(tf, values);
            case MEAN_WITH_SAMPLE_WEIGHT ->
                counts.<Operand<TFloat32>>map(given -> tf.math.divNoNan(Sums.sum(tf, values), Sums.sum(tf, given)))
                        .orElseGet(() -> Sums.mean(tf, values));
        };
    }

    /** Weights with the axes that they lack, repeated over the positions of each sample. */
    private static Operand<TFloat32> like(Ops tf, Operand<TFloat32> weights, Operand<TFloat32> values) {
        var aligned = SampleWeights.aligned(tf, weights, values);
        boolean repeated = weights.shape().numDimensions() < values.shape().numDimensions();
        return repeated ? tf.math.mul(aligned, tf.onesLike(values)) : aligned;
    }
}
