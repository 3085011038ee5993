package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.ValueRange;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;

/**
 * While training, moves the pixels of each picture away from the mean of their channel, or towards it: {@code (x -
 * mean) * c + mean}.
 *
 * <pre>{@code new RandomContrast(0.2) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>{@code c} is drawn from {@code 1 - lower} to {@code 1 + upper}. As in Keras, a number {@code f} is the range from
 * 0 to {@code f}, so that {@code new RandomContrast(0.2)} only adds contrast; {@code Factor.of(0.2, 0.2)} draws from
 * 0.8 to 1.2.
 *
 * @param factor lower and upper, from 0 to 1
 * @param valueRange the numbers that pixels have; the result is cut off there
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_contrast/">Keras:
 *     RandomContrast layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomContrast(
        Factor factor, ValueRange valueRange, Optional<Integer> seed, DataFormat dataFormat, LayerOptions options)
        implements HasValueRange<RandomContrast>, RandomAugmentation<RandomContrast> {
    public RandomContrast {
        factor = factor.range(0, 1, "RandomContrast factor");
    }

    /** Up to this much more contrast. */
    public RandomContrast(double factor) {
        this(Factor.of(factor));
    }

    /** Less contrast by up to the lower number, more by up to the upper. */
    public RandomContrast(Factor factor) {
        this(factor, ValueRange.BYTES, Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomContrast factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var contrast = pictures.draw(1 - factor.lower(), 1 + factor.upper());
        var mean = tf.math.mean(pictures.pixels(), tf.constant(new int[] {1, 2}), Mean.keepDims(true));
        var away = tf.math.mul(tf.math.sub(pictures.pixels(), mean), contrast);
        return pictures.clip(tf.math.add(away, mean), valueRange);
    }
}
