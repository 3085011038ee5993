package dev.sequential.metrics;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.config.Registry;
import dev.sequential.graph.SampleWeights;
import dev.sequential.losses.Loss;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * A metric: what is measured over an epoch, as sums that each batch adds to and a result that these sums give.
 *
 * <p>A metric holds no state. The graph computes the sums of one batch; the training loop adds them up in double
 * precision.
 *
 * @see <a href="https://keras.io/api/metrics/">Keras: metrics</a>
 */
@KerasKeywords(ignored = "dtype") // sums are always added up in double precision
public interface Metric {
    /** The metrics by name. */
    Registry<Metric> REGISTRY = new Registry<>(Metric.class, "metric", "keras.metrics");

    /** The name in histories, such as {@code "accuracy"}. */
    String name();

    /**
     * Adds the ops that compute the sums of one batch.
     *
     * @param truth labels, {@code (batch, ...)}
     * @param predicted outputs of the model, {@code (batch, ...)}
     * @param weights what each sample counts, {@code (batch)}; {@code (batch, ...)} where positions within a sample
     *     count differently
     * @return a vector of known length
     */
    Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights);

    /** The same where each sample counts 1. */
    default Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return emit(tf, truth, predicted, SampleWeights.ones(tf, predicted));
    }

    /**
     * The weights that the metric counts with where samples have weights: these, unless the metric ignores some
     * samples. Without weights Keras takes the mean over all samples, ignored ones too.
     *
     * @param weights {@code (batch)}, or {@code (batch, ...)}
     */
    default Operand<TFloat32> counting(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return weights;
    }

    /** The results that the sums of all batches so far give: one number, or one for each class or threshold. */
    double[] result(double[] sums);

    /** Whether a higher result is better; false by default, as for losses. */
    default boolean higherIsBetter() {
        return false;
    }

    /**
     * Whether steps that a layer has masked are left out. Those that are a mean over positions are so in Keras; those
     * that count, such as {@link Recall} or {@link AUC}, look at all steps.
     */
    default boolean masked() {
        return false;
    }

    /** The metric that is meant for these shapes: what {@code "accuracy"} is depends on labels, outputs and loss. */
    default Metric resolve(Shape labels, Shape outputs, Loss loss) {
        return this;
    }

    /**
     * The metric that Keras knows under an identifier, such as {@code "accuracy"}.
     *
     * @throws IllegalArgumentException if there is none; the message names the nearest
     */
    static Metric of(String identifier) {
        return switch (identifier) {
            case "accuracy", "acc" -> MetricByShape.accuracy(identifier);
            case "crossentropy", "ce" -> MetricByShape.crossentropy(identifier);
            default -> Records.with(REGISTRY.get(identifier), "name", identifier);
        };
    }
}
