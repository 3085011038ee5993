package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.ValueRange;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * While training, makes each picture blurred or sharper: {@code x + (1 - 2 f) (smooth - x)}, where {@code smooth} is a
 * mean of 3 by 3 pixels.
 *
 * <pre>{@code new RandomSharpness(0.5) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * @param factor 0 blurs, 0.5 leaves the picture as it is, 1 sharpens; a number {@code f} is the range from 0 to
 *     {@code f}
 * @param valueRange the numbers that pixels have
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_sharpness/">Keras:
 *     RandomSharpness layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomSharpness(
        Factor factor, ValueRange valueRange, DataFormat dataFormat, Optional<Integer> seed, LayerOptions options)
        implements HasValueRange<RandomSharpness>, RandomAugmentation<RandomSharpness> {
    public RandomSharpness {
        factor = factor.range(0, 1, "RandomSharpness factor");
    }

    /** From blurred up to this. */
    public RandomSharpness(double factor) {
        this(Factor.of(factor), ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** As sharp as is drawn from a range. */
    public RandomSharpness(Factor factor) {
        this(factor, ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomSharpness factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    private static final float EDGE = 1 / 13f;
    private static final float MIDDLE = 5 / 13f;

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var mean = tf.constant(new float[] {EDGE, EDGE, EDGE, EDGE, MIDDLE, EDGE, EDGE, EDGE, EDGE});
        var smooth = pictures.blurred(tf.reshape(mean, tf.constant(new int[] {3, 3, 1, 1})));
        var share = tf.math.sub(tf.constant(1f), tf.math.mul(pictures.draw(factor), tf.constant(2f)));
        var change = tf.math.mul(share, tf.math.sub(smooth, pictures.pixels()));
        return pictures.clip(tf.math.add(pictures.pixels(), change), valueRange);
    }
}
