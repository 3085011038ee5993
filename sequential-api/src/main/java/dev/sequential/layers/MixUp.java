package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.data.Batch;
import dev.sequential.data.BatchChange;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.SampleMixing;
import dev.sequential.layers.keywords.DataFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * MixUp: while training, mixes each picture with another one of its batch: {@code w x + (1 - w) other}, where {@code w}
 * is drawn from a Beta distribution.
 *
 * <pre>{@code new MixUp(0.2) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>A layer sees pictures without their labels: in a model, as in Keras, the labels stay those of the first picture.
 * To mix the labels as well, as the method means it, change the data instead: {@code data.changed(new MixUp(0.2))}.
 *
 * @param alpha both parameters of the Beta distribution, above 0: small ones leave most pictures nearly as they are
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/mix_up/">Keras: MixUp layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record MixUp(double alpha, DataFormat dataFormat, Optional<Integer> seed, LayerOptions options)
        implements BatchChange, RandomAugmentation<MixUp> {
    public MixUp {
        if (!(alpha > 0)) {
            throw new IllegalArgumentException("MixUp alpha must be above 0, got " + alpha);
        }
    }

    /** With a parameter of 0.2. */
    public MixUp() {
        this(0.2, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** With this parameter. */
    public MixUp(double alpha) {
        this(alpha, DataFormat.CHANNELS_LAST, Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer with another parameter. */
    public MixUp alpha(double alpha) {
        return Records.with(this, "alpha", alpha);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var other = tf.gather(pictures.pixels(), pictures.shuffled(), tf.constant(0));
        var each = tf.reshape(
                pictures.random().beta(pictures.batch(), tf.constant((float) alpha)),
                tf.constant(new int[] {-1, 1, 1, 1}));
        var rest = tf.math.mul(tf.math.sub(tf.constant(1f), each), other);
        return tf.math.add(tf.math.mul(each, pictures.pixels()), rest);
    }

    /** Mixes pictures and their one-hot labels by the same weights. */
    @Override
    public void change(Batch batch, int samples, RandomGenerator random) {
        int[] others = SampleMixing.shuffled(samples, random);
        float[] weights = new float[samples];
        for (int i = 0; i < samples; i++) {
            weights[i] = (float) SampleMixing.beta(alpha, random);
        }
        SampleMixing.mix(batch.x(), others, weights);
        SampleMixing.mix(batch.y(), others, weights);
    }
}
