package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.RandomOps;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Gives pictures another size: while training, a window of that size is cut out at a place that is drawn for each step;
 * predicting, the largest window of the same proportions in the middle is resized.
 *
 * <pre>{@code new RandomCrop(24, 24) // (32, 32, 3) -> (24, 24, 3), no weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, both sides known. Unless both sides are larger than the output, nothing
 * is drawn: the window that fits is resized. Predicting, this does what Keras documents; Keras 3.15 itself returns the
 * picture in its own size, which no following {@code Flatten} takes.
 *
 * @param height pixels of the output, at least 1
 * @param width pixels of the output, at least 1
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_crop/">Keras: RandomCrop
 *     layer</a>
 */
@KerasKeywords(ignored = {"bounding_box_format", "factor"})
public record RandomCrop(int height, int width, Optional<Integer> seed, DataFormat dataFormat, LayerOptions options)
        implements KerasLayer<RandomCrop>, HasSeed<RandomCrop>, DropsMask {
    public RandomCrop {
        ArgumentChecks.atLeast(1, height, "RandomCrop height");
        ArgumentChecks.atLeast(1, width, "RandomCrop width");
    }

    /** Pixels of the output. */
    public RandomCrop(int height, int width) {
        this(height, width, Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer, with channels by word: {@code "channels_last"} or {@code "channels_first"}. */
    public RandomCrop dataFormat(String dataFormat) {
        return Records.with(this, "dataFormat", DataFormat.of(dataFormat));
    }

    @Override
    public Shape outputShape(Shape input) {
        return new CenterCrop(height, width).dataFormat(word()).outputShape(input);
    }

    private String word() {
        return dataFormat.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        Shape image = dataFormat.channelsLast(graph.inputShape());
        int rows = (int) image.get(0);
        int columns = (int) image.get(1);
        var pixels = dataFormat.channelsLast(tf, x, 2);
        return dataFormat.restore(tf, cropped(graph, pixels, rows, columns, image), 2);
    }

    private Operand<TFloating> cropped(
            LayerGraph graph, Operand<TFloating> pixels, int rows, int columns, Shape image) {
        var tf = graph.tf();
        if (!graph.training()) {
            return new Resizing(height, width).cropToAspectRatio(true).resized(graph, pixels, image);
        }
        if (rows > height && columns > width) {
            var random = graph.random().seeded(seed);
            List<Operand<TInt32>> start = List.of(
                    tf.constant(new int[] {0}),
                    place(graph, random, rows - height),
                    place(graph, random, columns - width),
                    tf.constant(new int[] {0}));
            return tf.slice(pixels, tf.concat(start, tf.constant(0)), tf.constant(new int[] {-1, height, width, -1}));
        }
        int fittingRows = Math.max(Math.min(rows, columns * height / width), 1);
        int fittingColumns = Math.max(Math.min(columns, rows * width / height), 1);
        int top = (rows - fittingRows) / 2;
        int left = (columns - fittingColumns) / 2;
        int cutRows = Math.min(height, rows - top);
        int cutColumns = Math.min(width, columns - left);
        var cut = tf.slice(
                pixels, tf.constant(new int[] {0, top, left, 0}), tf.constant(new int[] {-1, cutRows, cutColumns, -1}));
        return new Resizing(height, width).resized(graph, cut, Shape.of(cutRows, cutColumns, image.get(2)));
    }

    /** A whole number from 0 to {@code highest}. */
    private static Operand<TInt32> place(LayerGraph graph, RandomOps random, int highest) {
        var tf = graph.tf();
        var drawn = tf.math.mul(random.uniform(tf.constant(new int[] {1})), tf.constant(highest + 1f));
        return tf.dtypes.cast(drawn, TInt32.class);
    }
}
