package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.NoiseShape;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.family.TFloating;

/**
 * Dropout: while training, sets each number to 0 with a given probability, and scales the others up so that sums stay
 * as they were; predicting, does nothing.
 *
 * <pre>{@code new Dropout(0.25) // (16, 16, 32) -> (16, 16, 32), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param rate the probability, from 0 (inclusive) to 1 (exclusive)
 * @param noiseShape the shape in which is drawn, the batch axis first: with 1 for an axis, all its numbers stay or go
 *     together; null entries (here -1) are the input's own sizes
 * @param seed of a stream of its own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://jmlr.org/papers/v15/srivastava14a.html">Srivastava et al. (2014), Dropout</a>
 * @see <a href="https://keras.io/api/layers/regularization_layers/dropout/">Keras: Dropout layer</a>
 */
public record Dropout(double rate, Optional<NoiseShape> noiseShape, Optional<Integer> seed, LayerOptions options)
        implements TrainingOnly<Dropout>, HasSeed<Dropout> {
    public Dropout {
        ArgumentChecks.fraction(rate, "Dropout rate");
    }

    /** The probability with which a number is set to 0. */
    public Dropout(double rate) {
        this(rate, Optional.empty(), Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer, drawing in another shape, the batch axis first; -1 for the input's own size. */
    public Dropout noiseShape(int... shape) {
        return Records.with(this, "noiseShape", Optional.of(NoiseShape.of(shape)));
    }

    @Override
    public Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
        if (rate == 0) {
            return x;
        }
        var tf = graph.tf();
        var kept = graph.cast(graph.random().seeded(seed).chance(NoiseShape.of(tf, x, noiseShape), 1 - rate));
        return tf.math.mul(x, tf.math.mul(kept, graph.scalar(1 / (1 - rate))));
    }
}
