package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Interpolation;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Makes images larger by whole numbers: each pixel is repeated, or pixels between are made of their neighbours.
 *
 * <pre>{@code new UpSampling2D(2) // (16, 16, 8) -> (32, 32, 8), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output of the same axes.
 *
 * @param size how often rows and columns are repeated, at least 1
 * @param dataFormat where the channels stand
 * @param interpolation how pixels are made
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/up_sampling2d/">Keras: UpSampling2D layer</a>
 */
public record UpSampling2D(List<Integer> size, DataFormat dataFormat, Interpolation interpolation, LayerOptions options)
        implements UpSampling<UpSampling2D>, HasDataFormat<UpSampling2D> {
    public UpSampling2D {
        ArgumentChecks.allAtLeast(1, 2, size, "UpSampling2D size");
    }

    /** Every row and column twice: the default of Keras. */
    public UpSampling2D() {
        this(2);
    }

    /** How often rows and columns are repeated: one number for both, or one for each. */
    public UpSampling2D(int... size) {
        this(SpatialSizes.of(2, size), DataFormat.CHANNELS_LAST, Interpolation.NEAREST, LayerOptions.DEFAULT);
    }

    /**
     * The same layer, making pixels by {@code "nearest"}, {@code "bilinear"}, {@code "bicubic"}, {@code "lanczos3"} or
     * {@code "lanczos5"}. All but the first need an image of known height and width. The last three have no kernel for
     * GPUs and are computed on the CPU.
     */
    public UpSampling2D interpolation(String interpolation) {
        return Records.with(this, "interpolation", Interpolation.of(interpolation));
    }

    @Override
    public List<Integer> factors() {
        return size;
    }

    @Override
    public Operand<TFloating> enlarged(LayerGraph graph, Operand<TFloating> x) {
        if (interpolation == Interpolation.NEAREST) {
            return UpSampling.super.enlarged(graph, x);
        }
        var tf = graph.tf();
        var image = dataFormat.channelsLast(graph.inputShape());
        int height =
                Math.toIntExact(ShapeChecks.known(image.get(0), "The height of UpSampling2D's input")) * size.get(0);
        int width = Math.toIntExact(ShapeChecks.known(image.get(1), "The width of UpSampling2D's input")) * size.get(1);
        var single = tf.dtypes.cast(x, TFloat32.class);
        return graph.cast(interpolation.resize(tf, single, image, height, width, false));
    }
}
