package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.TileHistograms;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.ValueRange;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Spreads the values of each channel over the whole range, tile by tile, without making noise in even parts stronger
 * than a limit; between the centres of tiles, the results blend into each other. In predictions too, as in Keras.
 *
 * <pre>{@code new ContrastLimitedAdaptiveHistogramEqualization().tileGridSize(4, 4) // (32, 32, 3) -> (32, 32, 3)}
 * </pre>
 *
 * <p>Input {@code (height, width, channels)}, output of the same shape; no weights. The output is piecewise constant:
 * no gradient goes through. Put it before the layers that are trained.
 *
 * @param valueRange the numbers that pixels have
 * @param clipLimit how often a value may count at most, where 1 is its part of an even spread; 0 for no limit
 * @param tileGridSize tiles from top to bottom and from left to right
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/clahe/">Keras:
 *     ContrastLimitedAdaptiveHistogramEqualization layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record ContrastLimitedAdaptiveHistogramEqualization(
        ValueRange valueRange,
        double clipLimit,
        List<Integer> tileGridSize,
        DataFormat dataFormat,
        LayerOptions options)
        implements KerasLayer<ContrastLimitedAdaptiveHistogramEqualization> {
    public ContrastLimitedAdaptiveHistogramEqualization {
        tileGridSize = List.copyOf(tileGridSize);
        ArgumentChecks.allAtLeast(1, 2, tileGridSize, "ContrastLimitedAdaptiveHistogramEqualization tile_grid_size");
    }

    /** For bytes, with 8 by 8 tiles and a limit of 4. */
    public ContrastLimitedAdaptiveHistogramEqualization() {
        this(ValueRange.BYTES, 4, List.of(8, 8), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer for pixels from {@code low} to {@code high}, such as 0 and 1. */
    public ContrastLimitedAdaptiveHistogramEqualization valueRange(double low, double high) {
        return Records.with(this, "valueRange", new ValueRange(low, high));
    }

    /** The same layer with another limit, 0 for none. */
    public ContrastLimitedAdaptiveHistogramEqualization clipLimit(double clipLimit) {
        return Records.with(this, "clipLimit", clipLimit);
    }

    /** The same layer with as many tiles. */
    public ContrastLimitedAdaptiveHistogramEqualization tileGridSize(int height, int width) {
        return Records.with(this, "tileGridSize", List.of(height, width));
    }

    /** The same layer, with channels by word: {@code "channels_last"} or {@code "channels_first"}. */
    public ContrastLimitedAdaptiveHistogramEqualization dataFormat(String dataFormat) {
        return Records.with(this, "dataFormat", DataFormat.of(dataFormat));
    }

    @Override
    public Shape outputShape(Shape input) {
        return ShapeChecks.image(input, getClass().getSimpleName());
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var pictures = ImageBatch.of(graph, dataFormat, Optional.empty(), x);
        var bytes = pictures.scaled(pictures.pixels(), valueRange, ValueRange.BYTES);
        var spread = new TileHistograms(tf, pictures.with(bytes), tileGridSize, clipLimit).equalized();
        var scaled = tf.stopGradient(pictures.scaled(spread, ValueRange.BYTES, valueRange));
        return dataFormat.restore(tf, graph.cast(scaled), 2);
    }
}
