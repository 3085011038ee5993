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
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.TFloat32;

/**
 * While training, makes the colours of each picture paler or stronger: the saturation is multiplied by {@code f / (1 -
 * f)}.
 *
 * <pre>{@code new RandomSaturation(Factor.of(0.4, 0.6)) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>As in Keras, no gradient goes through. Put it before the layers that are trained.
 *
 * @param factor 0 takes the colours out, 0.5 leaves them as they are, 1 makes them as strong as can be; a number
 *     {@code f} is the range from {@code -f} to {@code f}, as in Keras
 * @param valueRange the numbers that pixels have
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_saturation/">Keras:
 *     RandomSaturation layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomSaturation(
        Factor factor, ValueRange valueRange, DataFormat dataFormat, Optional<Integer> seed, LayerOptions options)
        implements HasValueRange<RandomSaturation>, RandomAugmentation<RandomSaturation> {
    public RandomSaturation {
        factor = factor.range(-1, 1, "RandomSaturation factor");
    }

    /** From the negative of this number up to it. */
    public RandomSaturation(double factor) {
        this(Factor.of(factor), ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** As strong as is drawn from a range. */
    public RandomSaturation(Factor factor) {
        this(factor, ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomSaturation factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    private static final float EPSILON = 1e-7f;

    @Override
    public Shape outputShape(Shape input) {
        return ImageShapes.colours(input, dataFormat, "RandomSaturation");
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var drawn = pictures.draw(factor);
        var rest = tf.math.add(tf.math.sub(tf.constant(1f), drawn), tf.constant(EPSILON));
        var times = tf.squeeze(tf.math.div(drawn, rest), Squeeze.axis(List.of(3L)));
        var hsv = tf.unstack(tf.image.rgbToHsv(pictures.pixels()), 3L, Unstack.axis(3L))
                .output();
        var saturation = pictures.clip(tf.math.mul(hsv.get(1), times), valueRange);
        return tf.stopGradient(
                tf.image.hsvToRgb(tf.stack(List.of(hsv.get(0), saturation, hsv.get(2)), Stack.axis(3L))));
    }
}
