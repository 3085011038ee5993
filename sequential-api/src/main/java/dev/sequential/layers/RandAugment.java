package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.ImageShapes;
import dev.sequential.internal.ops.image.ProjectiveTransform;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.Interpolation;
import dev.sequential.layers.keywords.ValueRange;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * While training, applies a few augmentations, drawn anew for each step out of eleven.
 *
 * <pre>{@code new RandAugment().factor(Factor.of(0.3)) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>The eleven are {@link RandomShear}, {@link RandomTranslation}, {@link RandomRotation}, {@link RandomBrightness},
 * {@link RandomColorDegeneration}, {@link RandomContrast}, {@link RandomSharpness}, {@link RandomPosterization},
 * {@link Solarization}, {@link AutoContrast} and {@link Equalization}; all pictures of a step get the same ones, each
 * with its own numbers. Only those that were drawn are computed. No gradient goes through.
 *
 * @param valueRange the numbers that pixels have
 * @param numOps how many are applied, one after the other
 * @param factor how strong they are, from 0 to 1; a number {@code f} is the range from 0 to {@code f}
 * @param interpolation bilinear or nearest
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/rand_augment/">Keras: RandAugment
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandAugment(
        ValueRange valueRange,
        int numOps,
        Factor factor,
        Interpolation interpolation,
        Optional<Integer> seed,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasValueRange<RandAugment>, RandomAugmentation<RandAugment> {
    public RandAugment {
        ProjectiveTransform.check(interpolation, "RandAugment");
        ArgumentChecks.atLeast(1, numOps, "RandAugment numOps");
        factor = factor.range(0, 1, "RandAugment factor");
    }

    /** Two of the eleven, at half of their strength. */
    public RandAugment() {
        this(
                ValueRange.BYTES,
                2,
                Factor.of(0.5),
                Interpolation.BILINEAR,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer, applying this many. */
    public RandAugment numOps(int numOps) {
        return Records.with(this, "numOps", numOps);
    }

    /** The same layer with another factor. */
    public RandAugment factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    /** The same layer, making pixels by {@code "bilinear"} or {@code "nearest"}. */
    public RandAugment interpolation(String interpolation) {
        return Records.with(this, "interpolation", Interpolation.of(interpolation));
    }

    @Override
    public Shape outputShape(Shape input) {
        return ImageShapes.colours(input, dataFormat, "RandAugment");
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var choice = AugmentationChoice.of(factor, valueRange, interpolation);
        var changed = pictures;
        for (int i = 0; i < numOps; i++) {
            changed = changed.with(choice.one(changed, choice.drawn(changed)));
        }
        return tf.stopGradient(changed.pixels());
    }
}
