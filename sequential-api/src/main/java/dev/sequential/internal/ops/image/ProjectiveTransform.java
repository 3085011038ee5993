package dev.sequential.internal.ops.image;

import dev.sequential.graph.Gradients;
import dev.sequential.layers.keywords.FillMode;
import dev.sequential.layers.keywords.Interpolation;
import java.util.List;
import java.util.Locale;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ImageProjectiveTransformV3;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The projective transform of images: the pixel at {@code (x, y)} comes from {@code ((a0 x + a1 y + a2) / k, (b0 x + b1
 * y + b2) / k)} with {@code k = c0 x + c1 y + 1}.
 */
public final class ProjectiveTransform {
    private static final String OP = "ImageProjectiveTransformV3";

    static {
        Gradients.register(OP, ProjectiveTransform::gradient);
    }

    private ProjectiveTransform() {}

    public static void check(Interpolation interpolation, String layer) {
        if (interpolation != Interpolation.BILINEAR && interpolation != Interpolation.NEAREST) {
            throw new IllegalArgumentException("%s takes the interpolation bilinear or nearest, got %s"
                    .formatted(layer, interpolation.name().toLowerCase(Locale.ROOT)));
        }
    }

    /**
     * Pictures of the same size.
     *
     * @param rows {@code a0 a1 a2 b0 b1 b2 c0 c1} for each picture, of shape {@code (batch, 8)}
     */
    public static Operand<TFloat32> of(
            ImageBatch pictures, Operand<TFloat32> rows, Interpolation interpolation, FillMode fill, double value) {
        var tf = pictures.tf();
        var size = tf.slice(tf.shape(pictures.pixels()), tf.constant(new int[] {1}), tf.constant(new int[] {2}));
        return project(
                tf,
                pictures.pixels(),
                tf.stopGradient(rows),
                size,
                tf.constant((float) value),
                interpolation.name(),
                fill.name());
    }

    /** Eight columns, each of shape {@code (batch, 1)}, side by side. */
    public static Operand<TFloat32> rows(Ops tf, List<Operand<TFloat32>> columns) {
        return tf.concat(columns, tf.constant(1));
    }

    private static Operand<TFloat32> project(
            Ops tf,
            Operand<TFloat32> images,
            Operand<TFloat32> rows,
            Operand<TInt32> size,
            Operand<TFloat32> value,
            String interpolation,
            String fill) {
        return ImageProjectiveTransformV3.create(
                tf.scope(), images, rows, size, value, interpolation, ImageProjectiveTransformV3.fillMode(fill));
    }

    /** TensorFlow's own gradient in Python, which Keras uses: the gradient seen through the inverse projection. */
    @SuppressWarnings("unchecked") // images and rows are in single precision
    private static List<Operand<?>> gradient(Ops tf, GraphOperation op, List<Output<?>> upstream) {
        var images = (Output<TFloat32>) op.input(0);
        var rows = (Output<TFloat32>) op.input(1);
        var attributes = op.attributes();
        var ones = tf.onesLike(tf.slice(rows, tf.constant(new int[] {0, 0}), tf.constant(new int[] {-1, 1})));
        var matrices = tf.reshape(tf.concat(List.of(rows, ones), tf.constant(1)), tf.constant(new int[] {-1, 3, 3}));
        var inverse = tf.reshape(tf.linalg.inv(matrices), tf.constant(new int[] {-1, 9}));
        var last = tf.slice(inverse, tf.constant(new int[] {0, 8}), tf.constant(new int[] {-1, 1}));
        var scaled = tf.math.div(inverse, last);
        var back = project(
                tf,
                (Output<TFloat32>) upstream.get(0),
                tf.slice(scaled, tf.constant(new int[] {0, 0}), tf.constant(new int[] {-1, 8})),
                tf.slice(tf.shape(images), tf.constant(new int[] {1}), tf.constant(new int[] {2})),
                tf.constant(0f),
                attributes.getAttrString("interpolation"),
                attributes.getAttrString("fill_mode"));
        return List.of(back, tf.zerosLike(rows), tf.zerosLike(op.input(2)), tf.zerosLike(op.input(3)));
    }
}
