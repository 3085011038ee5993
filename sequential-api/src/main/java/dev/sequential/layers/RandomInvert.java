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
 * While training, turns some pictures into their negatives: {@code high - x}.
 *
 * <pre>{@code new RandomInvert(Factor.of(0.2, 0.2)) // (32, 32, 3) -> (32, 32, 3), one of five, no weights}</pre>
 *
 * @param factor the probability, drawn for each picture; as in Keras, a number {@code f} is the range from 0 to
 *     {@code f}
 * @param valueRange the numbers that pixels have
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_invert/">Keras: RandomInvert
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomInvert(
        Factor factor, ValueRange valueRange, Optional<Integer> seed, DataFormat dataFormat, LayerOptions options)
        implements HasValueRange<RandomInvert>, RandomAugmentation<RandomInvert> {
    public RandomInvert {
        factor = factor.range(0, 1, "RandomInvert factor");
    }

    /** With a probability from 0 to 1: half of the pictures. */
    public RandomInvert() {
        this(Factor.of(1), ValueRange.BYTES, Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** With a probability from 0 to this. */
    public RandomInvert(double factor) {
        this(Factor.of(factor), ValueRange.BYTES, Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** With a probability that is drawn from a range. */
    public RandomInvert(Factor factor) {
        this(factor, ValueRange.BYTES, Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomInvert factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var negative = tf.math.sub(tf.constant((float) valueRange.high()), pictures.pixels());
        return pictures.where(pictures.chosen(factor), negative);
    }
}
