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
 * While training, makes each picture brighter or darker: one number is added to all its pixels.
 *
 * <pre>{@code new RandomBrightness(0.2) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * @param factor what is added, as a part of the value range: -1 makes a picture black, 1 white; a number {@code f} is
 *     the range from {@code -f} to {@code f}
 * @param valueRange the numbers that pixels have; the result is cut off there
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_brightness/">Keras:
 *     RandomBrightness layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomBrightness(
        Factor factor, ValueRange valueRange, Optional<Integer> seed, DataFormat dataFormat, LayerOptions options)
        implements HasValueRange<RandomBrightness>, RandomAugmentation<RandomBrightness> {
    public RandomBrightness {
        factor = factor.range(-1, 1, "RandomBrightness factor");
    }

    /** Brighter or darker by up to this part of the value range. */
    public RandomBrightness(double factor) {
        this(Factor.of(factor));
    }

    /** Brighter by a part of the value range that is drawn from a range. */
    public RandomBrightness(Factor factor) {
        this(factor, ValueRange.BYTES, Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomBrightness factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var added = tf.math.mul(pictures.draw(factor), tf.constant((float) valueRange.width()));
        return pictures.clip(tf.math.add(pictures.pixels(), added), valueRange);
    }
}
