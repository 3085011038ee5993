package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.ShapeChecks;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Cuts the middle out of an image; an image that is smaller is resized instead, keeping its proportions.
 *
 * <pre>{@code new CenterCrop(24, 24) // (32, 32, 3) -> (24, 24, 3), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, both sides known.
 *
 * @param height pixels of the output, at least 1
 * @param width pixels of the output, at least 1
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/center_crop/">Keras: CenterCrop
 *     layer</a>
 */
public record CenterCrop(int height, int width, DataFormat dataFormat, LayerOptions options)
        implements KerasLayer<CenterCrop>, DropsMask {
    public CenterCrop {
        ArgumentChecks.atLeast(1, height, "CenterCrop height");
        ArgumentChecks.atLeast(1, width, "CenterCrop width");
    }

    /** Pixels of the output. */
    public CenterCrop(int height, int width) {
        this(height, width, DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer, with channels by word: {@code "channels_last"} or {@code "channels_first"}. */
    public CenterCrop dataFormat(String dataFormat) {
        return Records.with(this, "dataFormat", DataFormat.of(dataFormat));
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape image = dataFormat.channelsLast(ShapeChecks.image(input, "CenterCrop"));
        ShapeChecks.known(image.get(0), "The height of CenterCrop's input");
        ShapeChecks.known(image.get(1), "The width of CenterCrop's input");
        return dataFormat.shape(Shape.of(height, width, image.get(2)));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        Shape image = dataFormat.channelsLast(graph.inputShape());
        var pixels = dataFormat.channelsLast(tf, x, 2);
        int down = (int) image.get(0) - height;
        int right = (int) image.get(1) - width;
        var cut = down >= 0 && right >= 0
                ? tf.slice(pixels, tf.constant(new int[] {0, down / 2, right / 2, 0}), tf.constant(new int[] {
                    -1, height, width, -1
                }))
                : new Resizing(height, width).cropToAspectRatio(true).resized(graph, pixels, image);
        return dataFormat.restore(tf, cut, 2);
    }
}
