package dev.sequential.layers;

import dev.sequential.config.Identifiers;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.family.TFloating;

/**
 * The mean of each channel over the whole image.
 *
 * <pre>{@code new GlobalAveragePooling2D() // (8, 8, 64) -> (64), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output {@code (channels)}, or {@code (1, 1, channels)} with
 * {@code keepdims}.
 *
 * @param dataFormat where the channels stand
 * @param keepdims whether height and width are kept as 1
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/pooling_layers/global_average_pooling2d/">Keras: GlobalAveragePooling2D
 *     layer</a>
 */
@Identifiers("GlobalAvgPool2D")
public record GlobalAveragePooling2D(DataFormat dataFormat, boolean keepdims, LayerOptions options)
        implements KerasLayer<GlobalAveragePooling2D> {
    /** Channels last, axes dropped: the defaults of Keras. */
    public GlobalAveragePooling2D() {
        this(DataFormat.CHANNELS_LAST, false, LayerOptions.DEFAULT);
    }

    /** The same layer for inputs whose channels stand elsewhere. */
    public GlobalAveragePooling2D dataFormat(String word) {
        return Records.with(this, "dataFormat", DataFormat.of(word));
    }

    /** The same layer, keeping height and width as 1 or not. */
    public GlobalAveragePooling2D keepdims(boolean keepdims) {
        return Records.with(this, "keepdims", keepdims);
    }

    @Override
    public Shape outputShape(Shape image) {
        long channels = dataFormat
                .channelsLast(Checks.image(image, "GlobalAveragePooling2D"))
                .get(2);
        return keepdims ? dataFormat.shape(Shape.of(1, 1, channels)) : Shape.of(channels);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int[] axes = dataFormat == DataFormat.CHANNELS_LAST ? new int[] {1, 2} : new int[] {2, 3};
        return tf.math.mean(x, tf.constant(axes), Mean.keepDims(keepdims));
    }
}
