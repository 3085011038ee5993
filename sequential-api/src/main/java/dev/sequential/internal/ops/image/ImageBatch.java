package dev.sequential.internal.ops.image;

import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.RandomOps;
import dev.sequential.graph.TensorShapes;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.ValueRange;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * A batch of images inside the graph of an augmentation, and the random numbers drawn for each of them.
 *
 * @param tf builder of ops
 * @param random numbers of the layer
 * @param pixels of shape {@code (batch, height, width, channels)}
 * @param channels of a pixel, -1 where unknown
 */
public record ImageBatch(Ops tf, RandomOps random, Operand<TFloat32> pixels, int channels) {
    public static ImageBatch of(LayerGraph graph, DataFormat format, Optional<Integer> seed, Operand<TFloating> x) {
        var tf = graph.tf();
        var channelsLast = format.channelsLast(tf, x, 2);
        long channels = format.channelsLast(graph.inputShape()).get(2);
        return new ImageBatch(
                tf,
                graph.random().seeded(seed),
                tf.dtypes.cast(channelsLast, TFloat32.class),
                Math.toIntExact(channels));
    }

    /** The same batch with other pixels. */
    public ImageBatch with(Operand<TFloat32> changed) {
        return new ImageBatch(tf, random, changed, channels);
    }

    /** The number of pictures, as a vector of length 1. */
    public Operand<TInt32> batch() {
        return TensorShapes.batch(tf, pixels);
    }

    /** Pixels from top to bottom. */
    public Operand<TFloat32> height() {
        return side(1);
    }

    /** Pixels from left to right. */
    public Operand<TFloat32> width() {
        return side(2);
    }

    private Operand<TFloat32> side(int axis) {
        var size = tf.reshape(TensorShapes.size(tf, pixels, axis), tf.constant(new int[0]));
        return tf.dtypes.cast(size, TFloat32.class);
    }

    /** The shape of one number for each picture that can be combined with pixels: {@code (batch, 1, 1, 1)}. */
    Operand<TInt32> each() {
        return tf.concat(List.of(batch(), tf.constant(new int[] {1, 1, 1})), tf.constant(0));
    }

    /** Numbers drawn evenly from a range. */
    public Operand<TFloat32> uniform(Operand<TInt32> shape, double lower, double upper) {
        if (lower == upper) {
            return tf.fill(shape, tf.constant((float) lower));
        }
        var drawn = random.uniform(shape);
        return tf.math.add(tf.math.mul(drawn, tf.constant((float) (upper - lower))), tf.constant((float) lower));
    }

    /** A number for each picture, drawn evenly, of shape {@code (batch, 1, 1, 1)}. */
    public Operand<TFloat32> draw(double lower, double upper) {
        return uniform(each(), lower, upper);
    }

    /** A number for each picture, of shape {@code (batch, 1, 1, 1)}. */
    public Operand<TFloat32> draw(Factor factor) {
        return draw(factor.lower(), factor.upper());
    }

    /** A number for each picture, of shape {@code (batch, 1)}. */
    public Operand<TFloat32> column(Factor factor) {
        return uniform(
                tf.concat(List.of(batch(), tf.constant(new int[] {1})), tf.constant(0)),
                factor.lower(),
                factor.upper());
    }

    /** One number for all pictures, of shape {@code (batch, 1)}. */
    public Operand<TFloat32> column(double number) {
        return column(Factor.of(number, number));
    }

    /** The numbers of the pictures in another order. */
    public Operand<TInt32> shuffled() {
        var count = tf.reshape(batch(), tf.constant(new int[0]));
        return tf.nn.topK(random.uniform(batch()), count, TInt32.class).indices();
    }

    /** The side of a square for each picture, as a part of the picture's, whose area is drawn evenly. */
    public Operand<TFloat32> sides(Factor area) {
        return tf.math.sqrt(draw(area));
    }

    /** Which pictures are changed, each with a probability drawn from a range; of shape {@code (batch, 1, 1, 1)}. */
    public Operand<TBool> chosen(Factor probability) {
        return tf.math.less(draw(0, 1), draw(probability));
    }

    /** The changed pictures where they were chosen, the others as they are. */
    public Operand<TFloat32> where(Operand<TBool> chosen, Operand<TFloat32> changed) {
        return tf.select(chosen, changed, pixels);
    }

    /** The pictures without colours, of one channel; channels of red, green and blue, or one. */
    public Operand<TFloat32> gray() {
        if (channels == 1) {
            return pixels;
        }
        var weights = tf.constant(new float[] {0.2989f, 0.587f, 0.114f});
        return tf.sum(tf.math.mul(pixels, weights), tf.constant(3), Sum.keepDims(true));
    }

    /** The pictures with each pixel a weighted mean of those around it; 0 beyond the edge. */
    public Operand<TFloat32> blurred(Operand<TFloat32> kernel) {
        var each = tf.tile(kernel, tf.constant(new int[] {1, 1, channels, 1}));
        return tf.nn.depthwiseConv2dNative(pixels, each, List.of(1L, 1L, 1L, 1L), "SAME");
    }

    /** Numbers of one range moved to where they are in another. */
    public Operand<TFloat32> scaled(Operand<TFloat32> numbers, ValueRange from, ValueRange to) {
        if (from.equals(to)) {
            return numbers;
        }
        var part =
                tf.math.div(tf.math.sub(numbers, tf.constant((float) from.low())), tf.constant((float) from.width()));
        return tf.math.add(tf.math.mul(part, tf.constant((float) to.width())), tf.constant((float) to.low()));
    }

    /** Numbers cut off at the ends of a range. */
    public Operand<TFloat32> clip(Operand<TFloat32> numbers, ValueRange range) {
        return tf.clipByValue(numbers, tf.constant((float) range.low()), tf.constant((float) range.high()));
    }
}
