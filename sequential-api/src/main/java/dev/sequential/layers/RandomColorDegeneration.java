package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.ImageShapes;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.ValueRange;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * While training, takes some of the colour out of each picture: {@code x + f (gray - x)}.
 *
 * <pre>{@code new RandomColorDegeneration(0.5) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * @param factor how much: 0 nothing, 1 all; a number {@code f} is the range from {@code -f} to {@code f}, below 0
 *     colours become stronger
 * @param valueRange the numbers that pixels have
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_color_degeneration/">Keras:
 *     RandomColorDegeneration layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomColorDegeneration(
        Factor factor, ValueRange valueRange, DataFormat dataFormat, Optional<Integer> seed, LayerOptions options)
        implements HasValueRange<RandomColorDegeneration>, RandomAugmentation<RandomColorDegeneration> {
    public RandomColorDegeneration {
        factor = factor.range(-1, 1, "RandomColorDegeneration factor");
    }

    /** Up to this much, and up to as much stronger colours. */
    public RandomColorDegeneration(double factor) {
        this(Factor.of(factor), ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** As much as is drawn from a range. */
    public RandomColorDegeneration(Factor factor) {
        this(factor, ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomColorDegeneration factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    @Override
    public Shape outputShape(Shape input) {
        return ImageShapes.coloursOrGray(input, dataFormat, "RandomColorDegeneration");
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var x = pictures.pixels();
        var change = tf.math.mul(pictures.draw(factor), tf.math.sub(pictures.gray(), x));
        return pictures.clip(tf.math.add(x, change), valueRange);
    }
}
