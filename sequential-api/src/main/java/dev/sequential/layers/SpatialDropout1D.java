package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.NoiseShape;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Spatial dropout: while training, sets whole channels of a sample to 0 with a given probability, and scales the others
 * up; predicting, does nothing.
 *
 * <pre>{@code new SpatialDropout1D(0.25) // (10, 8) -> (10, 8), no weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output of the same shape.
 *
 * @param rate the probability, from 0 (inclusive) to 1 (exclusive)
 * @param seed of a stream of its own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1411.4280">Tompson et al. (2014), Efficient object localization using
 *     convolutional networks</a>
 * @see <a href="https://keras.io/api/layers/regularization_layers/spatial_dropout1d/">Keras: SpatialDropout1D layer</a>
 */
@KerasKeywords(without = "trainable")
public record SpatialDropout1D(double rate, Optional<Integer> seed, LayerOptions options)
        implements TrainingOnly<SpatialDropout1D>, HasSeed<SpatialDropout1D> {
    public SpatialDropout1D {
        ArgumentChecks.fraction(rate, "SpatialDropout1D rate");
    }

    /** The probability with which a channel is set to 0. */
    public SpatialDropout1D(double rate) {
        this(rate, Optional.empty(), LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() == 2, "SpatialDropout1D takes (steps, channels), got %s", Dimensions.text(input));
        return input;
    }

    @Override
    public Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
        NoiseShape wholeChannels = NoiseShape.of(-1, 1, -1);
        return new Dropout(rate, Optional.of(wholeChannels), seed, options).emitTraining(graph, x);
    }
}
