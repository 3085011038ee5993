package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.RandomRectangles;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.Fill;
import dev.sequential.layers.keywords.ValueRange;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * While training, covers a rectangle of some pictures.
 *
 * <pre>{@code new RandomErasing() // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * @param factor the probability, drawn for each picture; as in Keras, a number {@code f} is the range from 0 to
 *     {@code f}
 * @param scale the area covered, as a part of the picture, from 0 to 1; a number {@code f} is the range from 0 to
 *     {@code f}
 * @param fillValue what covers it; empty for noise of mean 0, cut off at the ends of the value range
 * @param valueRange the numbers that pixels have
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_erasing/">Keras:
 *     RandomErasing layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomErasing(
        Factor factor,
        Factor scale,
        Optional<Fill> fillValue,
        ValueRange valueRange,
        Optional<Integer> seed,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasValueRange<RandomErasing>, RandomAugmentation<RandomErasing> {
    public RandomErasing {
        factor = factor.range(0, 1, "RandomErasing factor");
        scale = scale.range(0, 1, "RandomErasing scale");
    }

    /** With a probability from 0 to 1, between a fiftieth and a third of a picture, by noise. */
    public RandomErasing() {
        this(
                Factor.of(1),
                Factor.of(0.02, 0.33),
                Optional.empty(),
                ValueRange.BYTES,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** With a probability from 0 to this. */
    public RandomErasing(double factor) {
        this(
                Factor.of(factor),
                Factor.of(0.02, 0.33),
                Optional.empty(),
                ValueRange.BYTES,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** With a probability that is drawn from a range. */
    public RandomErasing(Factor factor) {
        this(
                factor,
                Factor.of(0.02, 0.33),
                Optional.empty(),
                ValueRange.BYTES,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomErasing factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    /** The same layer, covering another part of a picture. */
    public RandomErasing scale(Factor scale) {
        return Records.with(this, "scale", scale);
    }

    /** The same layer, covering with one value, or with one for each of three channels. */
    public RandomErasing fillValue(double... channels) {
        return Records.with(this, "fillValue", Optional.of(Fill.of(channels)));
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var x = pictures.pixels();
        var box = RandomRectangles.draw(pictures, pictures.sides(scale), pictures.sides(scale));
        var fill = pictures.clip(
                fillValue
                        .<Operand<TFloat32>>map(value -> tf.math.add(tf.zerosLike(x), value.emit(tf)))
                        .orElseGet(() -> tf.math.mul(
                                pictures.random().normal(tf.shape(x)), tf.constant((float) valueRange.high()))),
                valueRange);
        return pictures.where(tf.math.logicalAnd(pictures.chosen(factor), box.inside()), fill);
    }
}
