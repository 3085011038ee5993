package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.DisplacementField;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.ProjectiveTransform;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.FillMode;
import dev.sequential.layers.keywords.Interpolation;
import dev.sequential.layers.keywords.ValueRange;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * While training, distorts some pictures as if they were drawn on rubber: each pixel comes from a place nearby,
 * neighbours from neighbours.
 *
 * <pre>{@code new RandomElasticTransform() // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>As in Keras, a pixel moves as far down as it moves to the right.
 *
 * @param factor the probability, drawn for each picture; as in Keras, a number {@code f} is the range from 0 to
 *     {@code f}
 * @param scale how strongly, from 0 to 1, drawn for each step; a number {@code f} is the range from 0 to {@code f}
 * @param interpolation bilinear or nearest
 * @param fillMode what is seen beyond the edge
 * @param fillValue beyond the edge under {@code constant}
 * @param valueRange the numbers that pixels have
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_elastic_transform/">Keras:
 *     RandomElasticTransform layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomElasticTransform(
        Factor factor,
        Factor scale,
        Interpolation interpolation,
        FillMode fillMode,
        double fillValue,
        ValueRange valueRange,
        Optional<Integer> seed,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasValueRange<RandomElasticTransform>, HasEdges<RandomElasticTransform> {
    public RandomElasticTransform {
        ProjectiveTransform.check(interpolation, "RandomElasticTransform");
        factor = factor.range(0, 1, "RandomElasticTransform factor");
        scale = scale.range(0, 1, "RandomElasticTransform scale");
    }

    /** With a probability from 0 to 1; the edges reflect. */
    public RandomElasticTransform() {
        this(
                Factor.of(1),
                Factor.of(1),
                Interpolation.BILINEAR,
                FillMode.REFLECT,
                0,
                ValueRange.BYTES,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** With a probability from 0 to this. */
    public RandomElasticTransform(double factor) {
        this(
                Factor.of(factor),
                Factor.of(1),
                Interpolation.BILINEAR,
                FillMode.REFLECT,
                0,
                ValueRange.BYTES,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** With a probability that is drawn from a range. */
    public RandomElasticTransform(Factor factor) {
        this(
                factor,
                Factor.of(1),
                Interpolation.BILINEAR,
                FillMode.REFLECT,
                0,
                ValueRange.BYTES,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomElasticTransform factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    /** The same layer, distorting more or less. */
    public RandomElasticTransform scale(Factor scale) {
        return Records.with(this, "scale", scale);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        if (scale.upper() == 0 || factor.upper() == 0) {
            return pictures.pixels();
        }
        var strength = pictures.uniform(tf.constant(new int[0]), scale.lower(), scale.upper());
        var larger = tf.math.maximum(pictures.height(), pictures.width());
        var smaller = tf.math.minimum(pictures.height(), pictures.width());
        var far = tf.math.mul(larger, tf.math.mul(strength, tf.constant(0.1f)));
        var sigma = tf.math.mul(smaller, tf.math.mul(strength, tf.constant(0.05f)));
        var moved = tf.math.mul(far, DisplacementField.smooth(pictures, sigma));
        var distorted = new DisplacementField(pictures, moved).picture(interpolation, fillMode, fillValue);
        return pictures.clip(pictures.where(pictures.chosen(factor), distorted), valueRange);
    }
}
