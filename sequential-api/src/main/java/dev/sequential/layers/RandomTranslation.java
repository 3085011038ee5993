package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.ProjectiveTransform;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.FillMode;
import dev.sequential.layers.keywords.Interpolation;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * While training, moves each picture up or down and sideways.
 *
 * <pre>{@code new RandomTranslation(0.1, 0.1) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>The gradient by the pictures is, as in Keras, the upstream gradient moved back.
 *
 * @param heightFactor how far down, as a part of the height; negative is up; a number {@code f} is the range from
 *     {@code -f} to {@code f}
 * @param widthFactor how far to the right, as a part of the width
 * @param fillMode what is seen beyond the edge
 * @param interpolation bilinear or nearest
 * @param seed of the layer's own, or empty for the training's
 * @param fillValue beyond the edge under {@code constant}
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_translation/">Keras:
 *     RandomTranslation layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomTranslation(
        Factor heightFactor,
        Factor widthFactor,
        FillMode fillMode,
        Interpolation interpolation,
        Optional<Integer> seed,
        double fillValue,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasEdges<RandomTranslation> {
    public RandomTranslation {
        ProjectiveTransform.check(interpolation, "RandomTranslation");
        heightFactor.within(-1, 1, "RandomTranslation heightFactor");
        widthFactor.within(-1, 1, "RandomTranslation widthFactor");
    }

    /** By up to these parts of the height and of the width, in both directions; the edges reflect. */
    public RandomTranslation(double heightFactor, double widthFactor) {
        this(Factor.of(heightFactor), Factor.of(widthFactor));
    }

    /** By parts of the height and of the width that are drawn from ranges. */
    public RandomTranslation(Factor heightFactor, Factor widthFactor) {
        this(
                heightFactor,
                widthFactor,
                FillMode.REFLECT,
                Interpolation.BILINEAR,
                Optional.empty(),
                0,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer, moving down by another part of the height. */
    public RandomTranslation heightFactor(Factor factor) {
        return Records.with(this, "heightFactor", factor);
    }

    /** The same layer, moving to the right by another part of the width. */
    public RandomTranslation widthFactor(Factor factor) {
        return Records.with(this, "widthFactor", factor);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var down = tf.math.mul(pictures.column(heightFactor), pictures.height());
        var right = tf.math.mul(pictures.column(widthFactor), pictures.width());
        var zero = pictures.column(0);
        var one = pictures.column(1);
        var rows = ProjectiveTransform.rows(
                tf, List.of(one, zero, tf.math.neg(right), zero, one, tf.math.neg(down), zero, zero));
        return ProjectiveTransform.of(pictures, rows, interpolation, fillMode, fillValue);
    }
}
