package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.data.Batch;
import dev.sequential.data.BatchChange;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.RandomRectangles;
import dev.sequential.internal.ops.image.SampleMixing;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * CutMix: while training, puts a rectangle of another picture of the batch over each picture.
 *
 * <pre>{@code new CutMix() // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>A layer sees pictures without their labels: in a model, as in Keras, the labels stay those of the first picture.
 * To mix the labels as well, as the method means it, change the data instead: {@code data.changed(new CutMix())}.
 *
 * @param factor both parameters of a Beta distribution, drawn for each step, from which is drawn how much of a picture
 *     stays; a number {@code f} is the range from 0 to {@code f}
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/cut_mix/">Keras: CutMix layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record CutMix(Factor factor, Optional<Integer> seed, DataFormat dataFormat, LayerOptions options)
        implements BatchChange, RandomAugmentation<CutMix> {
    public CutMix {
        factor = factor.range(0, 1, "CutMix factor");
    }

    /** With parameters from 0 to 1. */
    public CutMix() {
        this(Factor.of(1), Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** With parameters from 0 to this. */
    public CutMix(double factor) {
        this(Factor.of(factor), Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** With parameters that are drawn from a range. */
    public CutMix(Factor factor) {
        this(factor, Optional.empty(), DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public CutMix factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    private static final float SMALLEST = 1e-6f;

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var parameter = tf.math.add(
                pictures.uniform(tf.constant(new int[0]), factor.lower(), factor.upper()), tf.constant(SMALLEST));
        var stays =
                tf.reshape(pictures.random().beta(pictures.batch(), parameter), tf.constant(new int[] {-1, 1, 1, 1}));
        var side = tf.math.sqrt(tf.math.sub(tf.constant(1f), stays));
        var other = tf.gather(pictures.pixels(), pictures.shuffled(), tf.constant(0));
        return pictures.where(RandomRectangles.draw(pictures, side, side).inside(), other);
    }

    /** Covers a rectangle of each picture, and mixes one-hot labels by its area. */
    @Override
    public void change(Batch batch, int samples, RandomGenerator random) {
        double parameter = factor.lower() + random.nextDouble() * (factor.upper() - factor.lower()) + SMALLEST;
        var picture = dataFormat.channelsLast(batch.x().spec().shape());
        int[] others = SampleMixing.shuffled(samples, random);
        float[] stays = new float[samples];
        boolean[][] covered = new boolean[samples][];
        for (int i = 0; i < samples; i++) {
            double side = Math.sqrt(1 - SampleMixing.beta(parameter, random));
            covered[i] = SampleMixing.rectangle((int) picture.get(0), (int) picture.get(1), side, random);
            stays[i] = (float) (1 - side * side);
        }
        SampleMixing.cover(batch.x(), others, covered, dataFormat);
        SampleMixing.mix(batch.y(), others, stays);
    }
}
