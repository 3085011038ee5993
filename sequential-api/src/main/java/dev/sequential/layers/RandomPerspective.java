package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.internal.ops.image.ImageBatch;
import dev.sequential.internal.ops.image.ProjectiveTransform;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Factor;
import dev.sequential.layers.keywords.FillMode;
import dev.sequential.layers.keywords.Interpolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Stack;
import org.tensorflow.types.TFloat32;

/**
 * While training, shows some pictures from an angle: their corners are moved.
 *
 * <pre>{@code new RandomPerspective(1, 0.3) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>The gradient by the pictures is, as in Keras, the upstream gradient seen through the inverse projection.
 *
 * @param factor the probability, drawn for each picture; as in Keras, a number {@code f} is the range from 0 to
 *     {@code f}
 * @param scale how far corners are moved, as a part of their distance from the top left one, half of it in each
 *     direction; from 0 to 1
 * @param interpolation bilinear or nearest
 * @param fillValue beyond the edge under {@code constant}
 * @param seed of the layer's own, or empty for the training's
 * @param dataFormat where the channels stand
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/image_augmentation/random_perspective/">Keras:
 *     RandomPerspective layer</a>
 */
@KerasKeywords(ignored = "bounding_box_format")
public record RandomPerspective(
        Factor factor,
        double scale,
        Interpolation interpolation,
        double fillValue,
        Optional<Integer> seed,
        DataFormat dataFormat,
        LayerOptions options)
        implements RandomAugmentation<RandomPerspective> {
    public RandomPerspective {
        ProjectiveTransform.check(interpolation, "RandomPerspective");
        factor = factor.range(0, 1, "RandomPerspective factor");
        if (!(scale >= 0 && scale <= 1)) {
            throw new IllegalArgumentException("RandomPerspective scale must be from 0 to 1, got " + scale);
        }
    }

    /** With a probability from 0 to 1, as far as can be. */
    public RandomPerspective() {
        this(
                Factor.of(1),
                1,
                Interpolation.BILINEAR,
                0,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** With a probability from 0 to the first number, as far as the second says. */
    public RandomPerspective(double factor, double scale) {
        this(
                Factor.of(factor),
                scale,
                Interpolation.BILINEAR,
                0,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                LayerOptions.DEFAULT);
    }

    /** The same layer with another factor. */
    public RandomPerspective factor(Factor factor) {
        return Records.with(this, "factor", factor);
    }

    /** The same layer, moving corners this far. */
    public RandomPerspective scale(double scale) {
        return Records.with(this, "scale", scale);
    }

    /** The same layer, making pixels by {@code "bilinear"} or {@code "nearest"}. */
    public RandomPerspective interpolation(String interpolation) {
        return Records.with(this, "interpolation", Interpolation.of(interpolation));
    }

    /** The same layer with another value beyond the edge. */
    public RandomPerspective fillValue(double fillValue) {
        return Records.with(this, "fillValue", fillValue);
    }

    @Override
    public Operand<TFloat32> augment(ImageBatch pictures) {
        var projected = ProjectiveTransform.of(pictures, rows(pictures), interpolation, FillMode.CONSTANT, fillValue);
        return pictures.where(pictures.chosen(factor), projected);
    }

    /** The projection that takes moved corners to where the corners were: eight unknowns, two equations a corner. */
    private Operand<TFloat32> rows(ImageBatch pictures) {
        var tf = pictures.tf();
        var zero = pictures.column(0);
        var one = pictures.column(1);
        var right = tf.math.mul(one, tf.math.sub(pictures.width(), tf.constant(1f)));
        var bottom = tf.math.mul(one, tf.math.sub(pictures.height(), tf.constant(1f)));
        var corners = List.of(List.of(zero, zero), List.of(right, zero), List.of(zero, bottom), List.of(right, bottom));
        List<Operand<TFloat32>> equations = new ArrayList<>();
        List<Operand<TFloat32>> results = new ArrayList<>();
        for (var corner : corners) {
            var x = moved(pictures, corner.get(0));
            var y = moved(pictures, corner.get(1));
            for (int axis = 0; axis < 2; axis++) {
                var at = corner.get(axis);
                var before = Collections.nCopies(3 * axis, zero);
                var after = Collections.nCopies(3 - 3 * axis, zero);
                List<Operand<TFloat32>> equation = new ArrayList<>(before);
                equation.addAll(List.of(x, y, one));
                equation.addAll(after);
                equation.addAll(List.of(tf.math.neg(tf.math.mul(at, x)), tf.math.neg(tf.math.mul(at, y))));
                equations.add(tf.concat(equation, tf.constant(1)));
                results.add(at);
            }
        }
        var solved = tf.linalg.solve(tf.stack(equations, Stack.axis(1L)), tf.stack(results, Stack.axis(1L)));
        return tf.reshape(solved, tf.constant(new int[] {-1, 8}));
    }

    private Operand<TFloat32> moved(ImageBatch pictures, Operand<TFloat32> at) {
        var tf = pictures.tf();
        var part = pictures.column(Factor.of(-0.5 * scale, 0.5 * scale));
        return tf.math.add(at, tf.math.mul(at, part));
    }
}
