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
 * While training, mixes each picture with a few versions of itself, each changed by a chain of augmentations.
 *
 * <pre>{@code new AugMix() // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>All pictures of a step get the same augmentations, each with its own numbers; Keras draws the augmentations once
 * for a whole training, here they are drawn for each step. Only those that were drawn are computed. No gradient goes
 * through.
 *
 * @param valueRange the numbers that pixels have
 * @param numChains how many versions
 * @param chainDepth how many augmentations a version has
 * @param factor how strong they are, from 0 to 1; a number {@code f} is the range from 0 to {@code f}
 * @param alpha how evenly is mixed: of the Dirichlet distribution of the versions, and the Beta distribution of the
 *     picture itself
 * @param allOps whether brightness, contrast, colours and sharpness are changed too
 * @param interpolation bilinear or nearest
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/aug_mix/">Keras: AugMix layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record AugMix(
        ValueRange valueRange,
        int numChains,
        int chainDepth,
        Factor factor,
        double alpha,
        boolean allOps,
        Interpolation interpolation,
        Optional<Integer> seed,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasValueRange<AugMix>, RandomAugmentation<AugMix> {
    public AugMix {
        ProjectiveTransform.check(interpolation, "AugMix");
        ArgumentChecks.atLeast(1, numChains, "AugMix numChains");
        ArgumentChecks.atLeast(1, chainDepth, "AugMix chainDepth");
        factor = factor.range(0, 1, "AugMix factor");
        if (!(alpha > 0)) {
            throw new IllegalArgumentException("AugMix alpha must be above 0, got " + alpha);
        }
    }

    /** Three versions of three augmentations each. */
    public AugMix() {
        this(
                ValueRange.BYTES,
                3,
                3,
                Factor.of(0.3),
                1,
                true,
                Interpolation.BILINEAR,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer with this many versions. */
    public AugMix numChains(int numChains) {
        return Records.with(this, "numChains", numChains);
    }

    /** The same layer with this many augmentations a version. */
    public AugMix chainDepth(int chainDepth) {
        return Records.with(this, "chainDepth", chainDepth);
    }

    /** The same layer with another factor. */
    public AugMix factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    /** The same layer, mixing more or less evenly. */
    public AugMix alpha(double alpha) {
        return Records.with(this, "alpha", alpha);
    }

    /** The same layer with all augmentations, or without those that change colours. */
    public AugMix allOps(boolean allOps) {
        return Records.with(this, "allOps", allOps);
    }

    /** The same layer, making pixels by {@code "bilinear"} or {@code "nearest"}. */
    public AugMix interpolation(String interpolation) {
        return Records.with(this, "interpolation", Interpolation.of(interpolation));
    }

    @Override
    public Shape outputShape(Shape input) {
        return ImageShapes.colours(input, dataFormat, "AugMix");
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var all = AugmentationChoice.of(factor, valueRange, interpolation);
        var choice = (allOps ? all : all.withoutColours()).orNothing();
        var random = pictures.random();
        var parts = random.gamma(tf.constant(new int[] {numChains}), tf.constant((float) alpha));
        var shares = tf.math.div(parts, tf.sum(parts, tf.constant(0)));
        var itself = random.beta(tf.constant(new int[] {1}), tf.constant((float) alpha));
        Operand<TFloat32> mixed = tf.zerosLike(pictures.pixels());
        for (int chain = 0; chain < numChains; chain++) {
            var version = pictures;
            for (int link = 0; link < chainDepth; link++) {
                version = version.with(choice.one(version, choice.drawn(version)));
            }
            var share = tf.slice(shares, tf.constant(new int[] {chain}), tf.constant(new int[] {1}));
            mixed = tf.math.add(mixed, tf.math.mul(version.pixels(), share));
        }
        var rest = tf.math.mul(tf.math.sub(tf.constant(1f), itself), mixed);
        var sum = tf.math.add(tf.math.mul(itself, pictures.pixels()), rest);
        return tf.stopGradient(pictures.clip(sum, valueRange));
    }
}
