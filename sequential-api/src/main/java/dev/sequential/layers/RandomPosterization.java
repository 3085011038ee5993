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
 * While training, keeps only the highest bits of each channel.
 *
 * <pre>{@code new RandomPosterization(4) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>The output is piecewise constant: no gradient goes through. Put it before the layers that are trained.
 *
 * @param factor how many of 8 bits are kept, from 1 to 8: whole numbers from the lower end to below the upper, or
 *     always the one where both are equal; a number {@code n} is the range from 1 to {@code n}
 * @param valueRange the numbers that pixels have
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_posterization/">Keras:
 *     RandomPosterization layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomPosterization(
        Factor factor, ValueRange valueRange, DataFormat dataFormat, Optional<Integer> seed, LayerOptions options)
        implements HasValueRange<RandomPosterization>, RandomAugmentation<RandomPosterization> {
    public RandomPosterization {
        factor = factor.range(1, 8, "RandomPosterization factor");
    }

    /** From 1 bit to below this many. */
    public RandomPosterization(double factor) {
        this(Factor.of(factor), ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** As many bits as are drawn from a range. */
    public RandomPosterization(Factor factor) {
        this(factor, ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomPosterization factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var kept = tf.math.floor(pictures.draw(factor));
        var grid = tf.math.pow(tf.constant(2f), tf.math.sub(tf.constant(8f), kept));
        var whole = tf.math.floor(pictures.scaled(pictures.pixels(), valueRange, ValueRange.BYTES));
        var coarse = tf.math.mul(tf.math.floor(tf.math.div(whole, grid)), grid);
        return tf.stopGradient(pictures.scaled(coarse, ValueRange.BYTES, valueRange));
    }
}
