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
 * While training, turns each picture around its centre.
 *
 * <pre>{@code new RandomRotation(0.1) // (32, 32, 3) -> (32, 32, 3), by up to 36 degrees, no weights}</pre>
 *
 * <p>The gradient by the pictures is, as in Keras, the upstream gradient turned back.
 *
 * @param factor how far, as a part of a full turn, counter-clockwise; a number {@code f} is the range from {@code -f}
 *     to {@code f}
 * @param fillMode what is seen beyond the edge
 * @param interpolation bilinear or nearest
 * @param seed of the layer's own, or empty for the training's
 * @param fillValue beyond the edge under {@code constant}
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_rotation/">Keras:
 *     RandomRotation layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomRotation(
        Factor factor,
        FillMode fillMode,
        Interpolation interpolation,
        Optional<Integer> seed,
        double fillValue,
        DataFormat dataFormat,
        LayerOptions options)
        implements HasEdges<RandomRotation> {
    public RandomRotation {
        ProjectiveTransform.check(interpolation, "RandomRotation");
        factor = factor.range(-1, 1, "RandomRotation factor");
    }

    /** By up to this part of a full turn, in both directions; the edges reflect. */
    public RandomRotation(double factor) {
        this(Factor.of(factor));
    }

    /** By a part of a full turn that is drawn from a range. */
    public RandomRotation(Factor factor) {
        this(
                factor,
                FillMode.REFLECT,
                Interpolation.BILINEAR,
                Optional.empty(),
                0,
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomRotation factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var degrees = pictures.column(Factor.of(factor.lower() * 360, factor.upper() * 360));
        var angle = tf.math.mul(degrees, tf.constant((float) (Math.PI / 180)));
        var cos = tf.math.cos(angle);
        var sin = tf.math.sin(angle);
        var half = tf.constant(0.5f);
        var x = tf.math.mul(half, tf.math.sub(pictures.width(), tf.constant(1f)));
        var y = tf.math.mul(half, tf.math.sub(pictures.height(), tf.constant(1f)));
        var right = tf.math.add(tf.math.sub(x, tf.math.mul(x, cos)), tf.math.mul(y, sin));
        var down = tf.math.sub(tf.math.sub(y, tf.math.mul(x, sin)), tf.math.mul(y, cos));
        var zero = pictures.column(0);
        var rows = ProjectiveTransform.rows(tf, List.of(cos, tf.math.neg(sin), right, sin, cos, down, zero, zero));
        return ProjectiveTransform.of(pictures, rows, interpolation, fillMode, fillValue);
    }
}
