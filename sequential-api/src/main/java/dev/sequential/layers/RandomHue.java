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
 * While training, turns the hue of each picture around the colour wheel.
 *
 * <pre>{@code new RandomHue(0.1) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>As in Keras, no gradient goes through. Put it before the layers that are trained.
 *
 * @param factor how far, as a part of half a turn, in either direction; a number {@code f} is the range from 0 to
 *     {@code f}
 * @param valueRange the numbers that pixels have
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_hue/">Keras: RandomHue
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomHue(
        Factor factor, ValueRange valueRange, DataFormat dataFormat, Optional<Integer> seed, LayerOptions options)
        implements HasValueRange<RandomHue>, RandomAugmentation<RandomHue> {
    public RandomHue {
        factor = factor.range(0, 1, "RandomHue factor");
    }

    /** Up to this part of half a turn. */
    public RandomHue(double factor) {
        this(Factor.of(factor), ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** By a part of half a turn that is drawn from a range. */
    public RandomHue(Factor factor) {
        this(factor, ValueRange.BYTES, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomHue factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    @Override
    public Shape outputShape(Shape input) {
        return ImageShapes.colours(input, dataFormat, "RandomHue");
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var coin = tf.math.greater(pictures.draw(0, 1), tf.constant(0.5f));
        var part = tf.math.mul(pictures.draw(factor), tf.constant(0.5f));
        var turn = tf.select(coin, tf.math.neg(part), part);
        var unit = pictures.scaled(pictures.pixels(), valueRange, ValueRange.UNIT);
        var hsv = tf.unstack(tf.image.rgbToHsv(unit), 3L, Unstack.axis(3L)).output();
        var one = tf.constant(1f);
        var hue = tf.math.add(hsv.get(0), tf.squeeze(turn, Squeeze.axis(List.of(3L))));
        var below = tf.select(tf.math.greater(hue, one), tf.math.sub(hue, one), hue);
        var wrapped = tf.select(tf.math.less(below, tf.constant(0f)), tf.math.add(below, one), below);
        var rgb = tf.image.hsvToRgb(tf.stack(List.of(wrapped, hsv.get(1), hsv.get(2)), Stack.axis(3L)));
        return tf.stopGradient(pictures.scaled(pictures.clip(rgb, ValueRange.UNIT), ValueRange.UNIT, valueRange));
    }
}
