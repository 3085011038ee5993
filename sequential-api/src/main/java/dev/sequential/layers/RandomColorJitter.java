package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.ImageShapes;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.ValueRange;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * While training, changes brightness, contrast, saturation and hue, in this order, each where it has a factor.
 *
 * <pre>{@code new RandomColorJitter().brightnessFactor(Factor.of(0.2)) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>Saturation and hue let no gradient through, as in Keras.
 *
 * @param valueRange the numbers that pixels have
 * @param brightnessFactor as {@link RandomBrightness} takes it, or empty
 * @param contrastFactor as {@link RandomContrast} takes it, or empty
 * @param saturationFactor as {@link RandomSaturation} takes it, or empty
 * @param hueFactor as {@link RandomHue} takes it, or empty
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_color_jitter/">Keras:
 *     RandomColorJitter layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomColorJitter(
        ValueRange valueRange,
        Optional<Factor> brightnessFactor,
        Optional<Factor> contrastFactor,
        Optional<Factor> saturationFactor,
        Optional<Factor> hueFactor,
        Optional<Integer> seed,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasValueRange<RandomColorJitter>, RandomAugmentation<RandomColorJitter> {
    /** Nothing is changed until a factor is given. */
    public RandomColorJitter() {
        this(
                ValueRange.BYTES,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer, changing the brightness. */
    public RandomColorJitter brightnessFactor(Factor factor) {
        return Records.with(this, "brightnessFactor", Optional.of(factor));
    }

    /** The same layer, changing the contrast. */
    public RandomColorJitter contrastFactor(Factor factor) {
        return Records.with(this, "contrastFactor", Optional.of(factor));
    }

    /** The same layer, changing the saturation. */
    public RandomColorJitter saturationFactor(Factor factor) {
        return Records.with(this, "saturationFactor", Optional.of(factor));
    }

    /** The same layer, changing the hue. */
    public RandomColorJitter hueFactor(Factor factor) {
        return Records.with(this, "hueFactor", Optional.of(factor));
    }

    @Override
    public Shape outputShape(Shape input) {
        return ImageShapes.colours(input, dataFormat, "RandomColorJitter");
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        List<Optional<? extends HasValueRange<?>>> changes = List.of(
                brightnessFactor.map(RandomBrightness::new),
                contrastFactor.map(RandomContrast::new),
                saturationFactor.map(RandomSaturation::new),
                hueFactor.map(RandomHue::new));
        var changed = pictures;
        for (var change : changes) {
            if (change.isPresent()) {
                changed = changed.with(((ImageChange<?>) change.get().valueRange(valueRange.low(), valueRange.high()))
                        .augment(changed));
            }
        }
        return changed.pixels();
    }
}
