package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.ValueRange;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * While training, spreads the values of each channel so that each is as frequent as any other.
 *
 * <pre>{@code new Equalization() // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>As in Keras, the pictures of a batch are counted together. No gradient goes through. Keras 3.15 cannot put this
 * layer into a Sequential ("part of a cycle"); here it can be.
 *
 * @param valueRange the numbers that pixels have
 * @param bins how many values are told apart, at least 2
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/equalization/">Keras: Equalization
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record Equalization(ValueRange valueRange, int bins, DataFormat dataFormat, LayerOptions options)
        implements HasValueRange<Equalization>, ImageAugmentation<Equalization> {
    public Equalization {
        ArgumentChecks.atLeast(2, bins, "Equalization bins");
    }

    /** For bytes. */
    public Equalization() {
        this(ValueRange.BYTES, 256, DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer, telling as many values apart. */
    public Equalization bins(int bins) {
        return Records.with(this, "bins", bins);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        int channels = Math.toIntExact(ShapeChecks.known(pictures.channels(), "The number of Equalization's channels"));
        var bytes = pictures.scaled(pictures.pixels(), valueRange, ValueRange.BYTES);
        List<Operand<TFloat32>> equalized = tf.unstack(bytes, (long) channels, Unstack.axis(3L)).output().stream()
                .<Operand<TFloat32>>map(channel -> equalized(tf, channel))
                .toList();
        var all = pictures.scaled(tf.stack(equalized, Stack.axis(3L)), ValueRange.BYTES, valueRange);
        return tf.stopGradient(all);
    }

    private Operand<TFloat32> equalized(Ops tf, Operand<TFloat32> channel) {
        var zero = tf.constant(0f);
        var last = tf.constant(bins - 1f);
        var places = tf.clipByValue(tf.math.div(tf.math.mul(channel, last), tf.constant(255f)), zero, last);
        var flat = tf.reshape(tf.dtypes.cast(places, TInt32.class), tf.constant(new int[] {-1}));
        var histogram = tf.math.bincount(flat, tf.constant(bins), tf.constant(new float[0]));
        var sums = tf.math.cumsum(histogram, tf.constant(0));
        var total = tf.max(sums, tf.constant(0));
        var first = tf.min(tf.select(tf.math.greater(sums, zero), sums, total), tf.constant(0));
        var spread = tf.math.maximum(tf.math.sub(total, first), tf.constant(1f));
        var table = tf.math.div(tf.math.mul(tf.math.sub(sums, first), tf.constant(255f)), spread);
        var whole = tf.clipByValue(tf.math.round(table), zero, tf.constant(255f));
        var looked = tf.clipByValue(tf.math.mul(tf.math.div(channel, tf.constant(255f)), last), zero, last);
        var spreadOut = tf.gather(whole, tf.dtypes.cast(looked, TInt32.class), tf.constant(0));
        return tf.select(tf.math.equal(total, first), channel, spreadOut);
    }
}
