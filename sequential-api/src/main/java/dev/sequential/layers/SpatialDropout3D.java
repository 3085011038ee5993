package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.DataFormat;
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
 * <pre>{@code new SpatialDropout3D(0.25) // (4, 16, 16, 32) -> (4, 16, 16, 32), no weights}</pre>
 *
 * <p>Input {@code (depth, height, width, channels)}, output of the same shape.
 *
 * @param rate the probability, from 0 (inclusive) to 1 (exclusive)
 * @param dataFormat where the channels stand
 * @param seed of a stream of its own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1411.4280">Tompson et al. (2014), Efficient object localization using
 *     convolutional networks</a>
 * @see <a href="https://keras.io/api/layers/regularization_layers/spatial_dropout3d/">Keras: SpatialDropout3D layer</a>
 */
@KerasKeywords(without = "trainable")
public record SpatialDropout3D(double rate, DataFormat dataFormat, Optional<Integer> seed, LayerOptions options)
        implements TrainingOnly<SpatialDropout3D>, HasSeed<SpatialDropout3D> {
    public SpatialDropout3D {
        ArgumentChecks.fraction(rate, "SpatialDropout3D rate");
    }

    /** The probability with which a channel is set to 0. */
    public SpatialDropout3D(double rate) {
        this(rate, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer, with channels by word: {@code "channels_last"} or {@code "channels_first"}. */
    public SpatialDropout3D dataFormat(String dataFormat) {
        return Records.with(this, "dataFormat", DataFormat.of(dataFormat));
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() == 4,
                "SpatialDropout3D takes (depth, height, width, channels), got %s",
                Dimensions.text(input));
        return input;
    }

    @Override
    public Operand<TFloating> emitTraining(LayerGraph graph, Operand<TFloating> x) {
        NoiseShape wholeChannels = dataFormat == DataFormat.CHANNELS_LAST
                ? NoiseShape.of(-1, 1, 1, 1, -1)
                : NoiseShape.of(-1, -1, 1, 1, 1);
        return new Dropout(rate, Optional.of(wholeChannels), seed, options).emitTraining(graph, x);
    }
}
