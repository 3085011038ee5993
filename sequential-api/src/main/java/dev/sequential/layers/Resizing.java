package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Interpolation;
import dev.sequential.shapes.ShapeChecks;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Gives images another size.
 *
 * <pre>{@code new Resizing(64, 64) // (32, 48, 3) -> (64, 64, 3), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, both sides known.
 *
 * @param height pixels of the output, at least 1
 * @param width pixels of the output, at least 1
 * @param interpolation how pixels are made
 * @param antialias whether a smaller image is smoothed first
 * @param cropToAspectRatio whether the borders are cut off, so that nothing is stretched
 * @param padToAspectRatio whether borders are added, so that nothing is stretched
 * @param fillMode of added borders, {@code constant}
 * @param fillValue of added borders
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_preprocessing/resizing/">Keras: Resizing
 *     layer</a>
 */
public record Resizing(
        int height,
        int width,
        Interpolation interpolation,
        boolean antialias,
        boolean cropToAspectRatio,
        boolean padToAspectRatio,
        String fillMode,
        double fillValue,
        DataFormat dataFormat,
        LayerOptions options)
        implements KerasLayer<Resizing>, DropsMask {
    public Resizing {
        ArgumentChecks.atLeast(1, height, "Resizing height");
        ArgumentChecks.atLeast(1, width, "Resizing width");
        if (cropToAspectRatio && padToAspectRatio) {
            throw new IllegalArgumentException("Resizing crops or pads to the aspect ratio, not both");
        }
        if (!fillMode.equals("constant")) {
            throw new IllegalArgumentException("Resizing takes fill_mode constant, got " + fillMode);
        }
    }

    /** Pixels of the output; bilinear, stretching. */
    public Resizing(int height, int width) {
        this(
                height,
                width,
                Interpolation.BILINEAR,
                false,
                false,
                false,
                "constant",
                0,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /**
     * The same layer, making pixels by {@code "bilinear"}, {@code "nearest"}, {@code "bicubic"} or {@code "lanczos3"}.
     * The last two, and {@code "bilinear"} with antialiasing, have no kernel for GPUs and are computed on the CPU.
     */
    public Resizing interpolation(String interpolation) {
        return Records.with(this, "interpolation", Interpolation.of(interpolation));
    }

    /** The same layer, smoothing before it makes an image smaller or not. */
    public Resizing antialias(boolean antialias) {
        return Records.with(this, "antialias", antialias);
    }

    /** The same layer, cutting borders off instead of stretching or not. */
    public Resizing cropToAspectRatio(boolean crop) {
        return Records.with(this, "cropToAspectRatio", crop);
    }

    /** The same layer, adding borders instead of stretching or not. */
    public Resizing padToAspectRatio(boolean pad) {
        return Records.with(this, "padToAspectRatio", pad);
    }

    /** The same layer with another value in added borders. */
    public Resizing fillValue(double fillValue) {
        return Records.with(this, "fillValue", fillValue);
    }

    /** The same layer, with channels by word: {@code "channels_last"} or {@code "channels_first"}. */
    public Resizing dataFormat(String dataFormat) {
        return Records.with(this, "dataFormat", DataFormat.of(dataFormat));
    }

    /**
     * The same layer with what is around a picture that keeps its proportions; {@code "constant"} is all there is, as
     * in Keras.
     */
    public Resizing fillMode(String fillMode) {
        return Records.with(this, "fillMode", fillMode);
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape image = dataFormat.channelsLast(ShapeChecks.image(input, "Resizing"));
        ShapeChecks.known(image.get(0), "The height of Resizing's input");
        ShapeChecks.known(image.get(1), "The width of Resizing's input");
        return dataFormat.shape(Shape.of(height, width, image.get(2)));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var pixels = dataFormat.channelsLast(tf, x, 2);
        return dataFormat.restore(tf, resized(graph, pixels, dataFormat.channelsLast(graph.inputShape())), 2);
    }

    /** Images with the channels last, resized. */
    Operand<TFloating> resized(LayerGraph graph, Operand<TFloating> images, Shape image) {
        int rows = (int) image.get(0);
        int columns = (int) image.get(1);
        int fittingRows = (int) ((float) (columns * height) / width);
        int fittingColumns = (int) ((float) (rows * width) / height);
        var tf = graph.tf();
        Operand<TFloating> framed = images;
        Shape frame = image;
        if (cropToAspectRatio) {
            int top = Math.max(Math.min(rows, fittingRows), 1);
            int side = Math.max(Math.min(columns, fittingColumns), 1);
            framed = tf.slice(
                    images,
                    tf.constant(new int[] {0, (rows - top) / 2, (columns - side) / 2, 0}),
                    tf.constant(new int[] {-1, top, side, -1}));
            frame = Shape.of(top, side);
        } else if (padToAspectRatio) {
            int above = (Math.max(rows, fittingRows) - rows) / 2;
            int beside = (Math.max(columns, fittingColumns) - columns) / 2;
            framed = tf.pad(
                    images,
                    tf.constant(new int[][] {{0, 0}, {above, above}, {beside, beside}, {0, 0}}),
                    graph.scalar(fillValue));
            frame = Shape.of(rows + 2L * above, columns + 2L * beside);
        }
        if (frame.get(0) == height && frame.get(1) == width) {
            return framed;
        }
        var single = tf.dtypes.cast(framed, TFloat32.class);
        return graph.cast(interpolation.resize(tf, single, frame, height, width, antialias));
    }
}
