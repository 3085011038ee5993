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
 * While training, shears each picture: rows move sideways the more, the further down they are, and columns down the
 * more, the further right.
 *
 * <pre>{@code new RandomShear(0.2, 0) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>Both directions are drawn with equal chance. The gradient by the pictures is, as in Keras, the upstream gradient
 * sheared back.
 *
 * @param xFactor how far a row moves for each row above it, from 0 to 1; a number {@code f} is the range from
 *     {@code -f} to {@code f}
 * @param yFactor how far a column moves for each column before it, from 0 to 1
 * @param interpolation bilinear or nearest
 * @param fillMode what is seen beyond the edge
 * @param fillValue beyond the edge under {@code constant}
 * @param dataFormat where the channels stand
 * @param seed of the layer's own, or empty for the training's
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_shear/">Keras: RandomShear
 *     layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomShear(
        Factor xFactor,
        Factor yFactor,
        Interpolation interpolation,
        FillMode fillMode,
        double fillValue,
        DataFormat dataFormat,
        Optional<Integer> seed,
        LayerOptions options)
        implements HasEdges<RandomShear> {
    public RandomShear {
        ProjectiveTransform.check(interpolation, "RandomShear");
        xFactor = number(xFactor, "RandomShear xFactor");
        yFactor = number(yFactor, "RandomShear yFactor");
    }

    /** Nothing is sheared. */
    public RandomShear() {
        this(
                Factor.of(0),
                Factor.of(0),
                Interpolation.BILINEAR,
                FillMode.REFLECT,
                0,
                DataFormat.CHANNELS_LAST,
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** By up to these factors, in both directions; the edges reflect. */
    public RandomShear(double xFactor, double yFactor) {
        this(
                Factor.of(xFactor),
                Factor.of(yFactor),
                Interpolation.BILINEAR,
                FillMode.REFLECT,
                0,
                DataFormat.CHANNELS_LAST,
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** The same layer, moving rows by another factor. */
    public RandomShear xFactor(Factor factor) {
        return Records.with(this, "xFactor", factor);
    }

    /** The same layer, moving columns by another factor. */
    public RandomShear yFactor(Factor factor) {
        return Records.with(this, "yFactor", factor);
    }

    /** Keras writes the number f as the range from -f to f, and then refuses to read it. */
    private static Factor number(Factor factor, String what) {
        boolean written = factor.lower() < 0 && factor.lower() == -factor.upper();
        return written ? Factor.of(factor.upper()) : factor.within(0, 1, what);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var tf = pictures.tf();
        var one = pictures.column(1);
        var zero = pictures.column(0);
        var coin = pictures.column(Factor.of(0, 1));
        var sign = tf.select(tf.math.greater(coin, tf.constant(0.5f)), tf.math.neg(one), one);
        var down = tf.math.mul(pictures.column(yFactor), sign);
        var right = tf.math.mul(pictures.column(xFactor), sign);
        var rows = ProjectiveTransform.rows(tf, List.of(one, right, zero, down, one, zero, zero, zero));
        return ProjectiveTransform.of(pictures, rows, interpolation, fillMode, fillValue);
    }
}
