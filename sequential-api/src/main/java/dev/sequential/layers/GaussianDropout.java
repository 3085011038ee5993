package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Gaussian dropout: while training, multiplies by normally distributed numbers of mean 1 and standard deviation
 * {@code sqrt(rate / (1 - rate))}; predicting, does nothing.
 *
 * <pre>{@code new GaussianDropout(0.25) // (8) -> (8), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param rate as of {@link Dropout}, from 0 (inclusive) to 1 (exclusive)
 * @param seed of a stream of its own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/regularization_layers/gaussian_dropout/">Keras: GaussianDropout layer</a>
 */
public record GaussianDropout(double rate, Optional<Integer> seed, LayerOptions options)
        implements TrainingOnly<GaussianDropout>, HasSeed<GaussianDropout> {
    public GaussianDropout {
        ArgumentChecks.fraction(rate, "GaussianDropout rate");
    }

    /** The rate of a dropout with the same variance. */
    public GaussianDropout(double rate) {
        this(rate, Optional.empty(), LayerOptions.DEFAULT);
    }

    @Override
    public Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
        if (rate == 0) {
            return x;
        }
        var tf = graph.tf();
        var noise = graph.cast(graph.random().seeded(seed).normal(tf.shape(x)));
        var spread = tf.math.mul(noise, graph.scalar(Math.sqrt(rate / (1 - rate))));
        return tf.math.mul(x, tf.math.add(spread, graph.scalar(1)));
    }
}
