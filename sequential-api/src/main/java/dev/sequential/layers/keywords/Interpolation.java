package dev.sequential.layers.keywords;

import dev.sequential.config.Enums;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.image.ResizeBicubic;
import org.tensorflow.op.image.ResizeBilinear;
import org.tensorflow.op.image.ResizeNearestNeighbor;
import org.tensorflow.op.image.ScaleAndTranslate;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * The interpolation of a resized image: how a pixel is made of those of the image; pixels are squares, their centres at
 * the half.
 *
 * <p>TensorFlow has kernels for GPUs of {@link #NEAREST}, {@link #AREA}, and {@link #BILINEAR} without antialiasing. It
 * computes the others on the CPU: where the model runs on a GPU, the images are copied there and back in each step.
 */
public enum Interpolation {
    /** From the nearest four. */
    BILINEAR("triangle") {
        @Override
        Operand<TFloat32> plain(Ops tf, Operand<TFloat32> images, Operand<TInt32> size) {
            return tf.image.resizeBilinear(images, size, ResizeBilinear.halfPixelCenters(true));
        }
    },
    /** The nearest one. */
    NEAREST("") {
        @Override
        Operand<TFloat32> plain(Ops tf, Operand<TFloat32> images, Operand<TInt32> size) {
            return tf.image.resizeNearestNeighbor(images, size, ResizeNearestNeighbor.halfPixelCenters(true));
        }
    },
    /** From the nearest sixteen, by Keys's cubic. */
    BICUBIC("keyscubic") {
        @Override
        Operand<TFloat32> plain(Ops tf, Operand<TFloat32> images, Operand<TInt32> size) {
            return tf.image.resizeBicubic(images, size, ResizeBicubic.halfPixelCenters(true));
        }
    },
    /** By a Lanczos window of radius 3. */
    LANCZOS3("lanczos3"),
    /** By a Lanczos window of radius 5. */
    LANCZOS5("lanczos5"),
    /** The mean of what a pixel covers, each part by its size. */
    AREA("") {
        @Override
        public Operand<TFloat32> resize(
                Ops tf, Operand<TFloat32> images, Shape from, int height, int width, boolean antialias) {
            var rows = tf.linalg.einsum(List.of(covered(tf, from.get(0), height), images), "yi,bijc->byjc");
            return tf.linalg.einsum(List.of(covered(tf, from.get(1), width), rows), "xj,byjc->byxc");
        }
    };

    private final String kernel;

    Interpolation(String kernel) {
        this.kernel = kernel;
    }

    /** By Keras's word, such as {@code "bilinear"}. */
    public static Interpolation of(String word) {
        return Enums.of(Interpolation.class, "interpolation", word);
    }

    Operand<TFloat32> plain(Ops tf, Operand<TFloat32> images, Operand<TInt32> size) {
        throw new IllegalStateException(this + " has a kernel only");
    }

    /**
     * Resized images.
     *
     * @param from height and width of {@code images}
     */
    public Operand<TFloat32> resize(
            Ops tf, Operand<TFloat32> images, Shape from, int height, int width, boolean antialias) {
        var size = tf.constant(new int[] {height, width});
        boolean plain =
                this == NEAREST || (!antialias && List.of(BILINEAR, BICUBIC).contains(this));
        if (plain) {
            return plain(tf, images, size);
        }
        var scale = tf.constant(new float[] {(float) height / from.get(0), (float) width / from.get(1)});
        return tf.image.scaleAndTranslate(
                images,
                size,
                scale,
                tf.constant(new float[] {0, 0}),
                ScaleAndTranslate.kernelType(kernel),
                ScaleAndTranslate.antialias(antialias));
    }

    /** How much each new pixel of a side takes of each old one: {@code (to, from)}. */
    private static Operand<TFloat32> covered(Ops tf, long from, int to) {
        double scale = (double) from / to;
        float[][] parts = new float[to][Math.toIntExact(from)];
        for (int pixel = 0; pixel < to; pixel++) {
            for (int old = 0; old < from; old++) {
                double overlap = Math.min((pixel + 1) * scale, old + 1) - Math.max(pixel * scale, old);
                parts[pixel][old] = (float) (Math.max(0, overlap) / scale);
            }
        }
        return tf.constant(parts);
    }
}
