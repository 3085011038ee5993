package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.ValueRange;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Min;
import org.tensorflow.types.TFloat32;

/**
 * Stretches the values of each channel of each picture so that they fill the value range; predicting, too.
 *
 * <pre>{@code new AutoContrast() // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>A channel of one value stays as it is. Keras takes {@code channels_first} and stretches other axes then; here it
 * is the same picture in another order.
 *
 * @param valueRange the numbers that pixels have
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/auto_contrast/">Keras: AutoContrast
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record AutoContrast(ValueRange valueRange, DataFormat dataFormat, LayerOptions options)
        implements HasValueRange<AutoContrast> {
    /** For bytes. */
    public AutoContrast() {
        this(ValueRange.BYTES, DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var x = pictures.pixels();
        var sides = tf.constant(new int[] {1, 2});
        var low = tf.min(x, sides, Min.keepDims(true));
        var width = tf.math.sub(tf.max(x, sides, Max.keepDims(true)), low);
        var flat = tf.math.equal(width, tf.constant(0f));
        var scale = tf.math.div(tf.constant((float) valueRange.width()), tf.select(flat, tf.constant(1f), width));
        var stretched = tf.math.add(tf.math.mul(tf.math.sub(x, low), scale), tf.constant((float) valueRange.low()));
        return tf.select(flat, x, pictures.clip(stretched, valueRange));
    }
}
