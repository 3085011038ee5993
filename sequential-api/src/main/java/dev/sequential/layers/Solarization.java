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
 * While training, inverts the bright pixels of each picture: {@code x + a}, cut off at white, becomes {@code high - (x
 * + a)} from a threshold on.
 *
 * <pre>{@code new Solarization(0.1, 0.5) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * @param additionFactor what is added, as a part of the value range, from 0 to 1; a number {@code f} is the range from
 *     0 to {@code f}
 * @param thresholdFactor from where pixels are inverted, as a part of the value range; a number {@code f} is the range
 *     from 0 to {@code f}
 * @param valueRange the numbers that pixels have
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/solarization/">Keras: Solarization
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record Solarization(
        Factor additionFactor,
        Factor thresholdFactor,
        ValueRange valueRange,
        Optional<Integer> seed,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasValueRange<Solarization>, RandomAugmentation<Solarization> {
    public Solarization {
        additionFactor = fromZero(additionFactor, "Solarization additionFactor");
        thresholdFactor = fromZero(thresholdFactor, "Solarization thresholdFactor");
    }

    /** Every picture becomes its negative. */
    public Solarization() {
        this(
                Factor.of(0),
                Factor.of(0),
                ValueRange.BYTES,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** Up to these parts of the value range. */
    public Solarization(double additionFactor, double thresholdFactor) {
        this(
                Factor.of(additionFactor),
                Factor.of(thresholdFactor),
                ValueRange.BYTES,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer, adding another part of the value range. */
    public Solarization additionFactor(Factor factor) {
        return Records.with(this, "additionFactor", factor);
    }

    /** The same layer, inverting from another part of the value range on. */
    public Solarization thresholdFactor(Factor factor) {
        return Records.with(this, "thresholdFactor", factor);
    }

    private static Factor fromZero(Factor factor, String what) {
        return factor.within(0, 1, what).range(0, 1, what);
    }

    /** As in Keras, which scales only the upper end to bytes. */
    private static Operand<TFloat32> bytes(ImageBatch pictures, Factor factor) {
        return pictures.draw(factor.lower(), factor.upper() * 255);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var x = pictures.scaled(pictures.pixels(), valueRange, ValueRange.BYTES);
        var brighter = pictures.clip(tf.math.add(x, bytes(pictures, additionFactor)), ValueRange.BYTES);
        var dark = tf.math.less(brighter, bytes(pictures, thresholdFactor));
        var solarized = tf.select(dark, brighter, tf.math.sub(tf.constant(255f), brighter));
        return pictures.scaled(solarized, ValueRange.BYTES, valueRange);
    }
}
