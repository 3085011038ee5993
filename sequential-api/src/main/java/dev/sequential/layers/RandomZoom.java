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
 * While training, shows each picture smaller or larger, around its centre.
 *
 * <pre>{@code new RandomZoom(0.2) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>The gradient by the pictures is, as in Keras, the upstream gradient zoomed back.
 *
 * @param heightFactor how much more is seen, as a part of the height: 0.5 shows one and a half heights, which makes the
 *     picture smaller, -0.5 half of the height; above -1, up to 1; a number {@code f} is the range from {@code -f} to
 *     {@code f}
 * @param widthFactor the same sideways; empty to keep the proportions
 * @param fillMode what is seen beyond the edge
 * @param interpolation bilinear or nearest
 * @param seed of the layer's own, or empty for the training's
 * @param fillValue beyond the edge under {@code constant}
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_zoom/">Keras: RandomZoom
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomZoom(
        Factor heightFactor,
        Optional<Factor> widthFactor,
        FillMode fillMode,
        Interpolation interpolation,
        Optional<Integer> seed,
        double fillValue,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasEdges<RandomZoom> {
    private static final double LOWEST = Math.nextUp(-1.0);

    public RandomZoom {
        ProjectiveTransform.check(interpolation, "RandomZoom");
        heightFactor.within(LOWEST, 1, "RandomZoom heightFactor");
        widthFactor.ifPresent(factor -> factor.within(LOWEST, 1, "RandomZoom widthFactor"));
    }

    /** Smaller and larger by up to this part, keeping the proportions; the edges reflect. */
    public RandomZoom(double heightFactor) {
        this(Factor.of(heightFactor));
    }

    /** By a part that is drawn from a range, keeping the proportions. */
    public RandomZoom(Factor heightFactor) {
        this(
                heightFactor,
                Optional.empty(),
                FillMode.REFLECT,
                Interpolation.BILINEAR,
                Optional.empty(),
                0,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer with another factor for the height. */
    public RandomZoom heightFactor(Factor factor) {
        return Records.with(this, "heightFactor", factor);
    }

    /** The same layer with a factor of its own for the width. */
    public RandomZoom widthFactor(Factor factor) {
        return Records.with(this, "widthFactor", Optional.of(factor));
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var vertical = zoom(pictures, heightFactor);
        var horizontal = widthFactor.map(factor -> zoom(pictures, factor)).orElse(vertical);
        var zero = pictures.column(0);
        var rows = ProjectiveTransform.rows(
                tf,
                List.of(
                        horizontal,
                        zero,
                        offset(pictures, pictures.width(), horizontal),
                        zero,
                        vertical,
                        offset(pictures, pictures.height(), vertical),
                        zero,
                        zero));
        return ProjectiveTransform.of(pictures, rows, interpolation, fillMode, fillValue);
    }

    private static Operand<TFloat32> zoom(ImageBatch pictures, Factor factor) {
        return pictures.column(Factor.of(1 + factor.lower(), 1 + factor.upper()));
    }

    /** Where the first pixel comes from, so that the centre stays. */
    private static Operand<TFloat32> offset(ImageBatch pictures, Operand<TFloat32> side, Operand<TFloat32> zoom) {
        var tf = pictures.tf();
        var one = tf.constant(1f);
        var centre = tf.math.div(tf.math.sub(side, one), tf.constant(2f));
        return tf.math.mul(centre, tf.math.sub(one, zoom));
    }
}
