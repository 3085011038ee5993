package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.NoiseShape;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Dropout for networks of {@code selu}: while training, sets numbers to that function's lowest value, then shifts and
 * scales all, so that mean 0 and variance 1 are kept; predicting, does nothing.
 *
 * <pre>{@code new AlphaDropout(0.1) // (8) -> (8), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param rate the probability, from 0 (inclusive) to 1 (exclusive)
 * @param noiseShape the shape in which is drawn, the batch axis first; -1 for the input's own size
 * @param seed of a stream of its own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1706.02515">Klambauer et al. (2017), Self-normalizing neural networks</a>
 * @see <a href="https://keras.io/api/layers/regularization_layers/alpha_dropout/">Keras: AlphaDropout layer</a>
 */
public record AlphaDropout(double rate, Optional<NoiseShape> noiseShape, Optional<Integer> seed, LayerOptions options)
        implements TrainingOnly<AlphaDropout>, HasSeed<AlphaDropout> {
    private static final double LOWEST = -1.6732632423543772 * 1.0507009873554805;

    public AlphaDropout {
        ArgumentChecks.fraction(rate, "AlphaDropout rate");
    }

    /** The probability with which a number is set to the lowest value. */
    public AlphaDropout(double rate) {
        this(rate, Optional.empty(), Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer, drawing in another shape, the batch axis first; -1 for the input's own size. */
    public AlphaDropout noiseShape(int... shape) {
        return Records.with(this, "noiseShape", Optional.of(NoiseShape.of(shape)));
    }

    @Override
    public Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
        if (rate == 0) {
            return x;
        }
        var tf = graph.tf();
        double scale = Math.pow((1 - rate) * (1 + rate * LOWEST * LOWEST), -0.5);
        var kept = graph.cast(tf.math.greaterEqual(
                graph.random().seeded(seed).uniform(NoiseShape.of(tf, x, noiseShape)), tf.constant((float) rate)));
        var dropped = tf.math.mul(tf.math.sub(graph.scalar(1), kept), graph.scalar(LOWEST));
        var mixed = tf.math.add(tf.math.mul(x, kept), dropped);
        return tf.math.add(tf.math.mul(mixed, graph.scalar(scale)), graph.scalar(-scale * LOWEST * rate));
    }
}
