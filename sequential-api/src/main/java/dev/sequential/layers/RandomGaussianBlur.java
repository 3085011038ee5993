package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.ValueRange;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * While training, blurs some pictures by a bell-shaped window.
 *
 * <pre>{@code new RandomGaussianBlur() // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * @param factor the probability, drawn for each picture; as in Keras, a number {@code f} is the range from 0 to
 *     {@code f}
 * @param kernelSize rows and columns of the window, odd
 * @param sigma the standard deviation in pixels, from 0 to 1, drawn once for rows and once for columns of all pictures
 *     of a step; a number {@code f} is the range from 0 to {@code f}
 * @param valueRange the numbers that pixels have
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_gaussian_blur/">Keras:
 *     RandomGaussianBlur layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomGaussianBlur(
        Factor factor,
        List<Integer> kernelSize,
        Factor sigma,
        ValueRange valueRange,
        DataFormat dataFormat,
        Optional<Integer> seed,
        LayerOptions options)
        implements HasValueRange<RandomGaussianBlur>, RandomAugmentation<RandomGaussianBlur> {
    public RandomGaussianBlur {
        factor = factor.range(0, 1, "RandomGaussianBlur factor");
        sigma = sigma.range(0, 1, "RandomGaussianBlur sigma");
        ArgumentChecks.allAtLeast(1, 2, kernelSize, "RandomGaussianBlur kernelSize");
        if (kernelSize.stream().anyMatch(side -> side % 2 == 0)) {
            throw new IllegalArgumentException("RandomGaussianBlur kernelSize must be odd, got " + kernelSize);
        }
    }

    /** With a probability from 0 to 1, by a window of 3 by 3. */
    public RandomGaussianBlur() {
        this(
                Factor.of(1),
                List.of(3, 3),
                Factor.of(1),
                ValueRange.BYTES,
                DataFormat.CHANNELS_LAST,
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** With a probability from 0 to this. */
    public RandomGaussianBlur(double factor) {
        this(
                Factor.of(factor),
                List.of(3, 3),
                Factor.of(1),
                ValueRange.BYTES,
                DataFormat.CHANNELS_LAST,
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** With a probability that is drawn from a range. */
    public RandomGaussianBlur(Factor factor) {
        this(
                factor,
                List.of(3, 3),
                Factor.of(1),
                ValueRange.BYTES,
                DataFormat.CHANNELS_LAST,
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomGaussianBlur factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    /** The same layer with another window: one odd side, or rows and columns. */
    public RandomGaussianBlur kernelSize(int... sides) {
        return Records.with(this, "kernelSize", SpatialSizes.of(2, sides));
    }

    /** The same layer with another standard deviation. */
    public RandomGaussianBlur sigma(Factor sigma) {
        return Records.with(this, "sigma", sigma);
    }

    private static final float SMALLEST = 1e-6f;

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        int rows = kernelSize.get(0);
        int columns = kernelSize.get(1);
        var window =
                tf.math.mul(tf.reshape(bell(pictures, columns), tf.constant(new int[] {-1, 1})), bell(pictures, rows));
        // Keras lays out a window of c rows and r columns as one of r rows and c columns
        var blurred = pictures.blurred(tf.reshape(window, tf.constant(new int[] {rows, columns, 1, 1})));
        return pictures.clip(pictures.where(pictures.chosen(factor), blurred), valueRange);
    }

    /** Weights of a window of one axis, whose sum is 1. */
    private Operand<TFloat32> bell(ImageBatch pictures, int size) {
        var tf = pictures.tf();
        var deviation = tf.math.add(
                pictures.uniform(tf.constant(new int[] {1}), sigma.lower(), sigma.upper()), tf.constant(SMALLEST));
        float[] places = new float[size];
        for (int i = 0; i < size; i++) {
            places[i] = i - (size - 1) / 2f;
        }
        var far = tf.math.square(tf.math.div(tf.constant(places), deviation));
        return tf.nn.softmax(tf.math.mul(far, tf.constant(-0.5f)));
    }
}
