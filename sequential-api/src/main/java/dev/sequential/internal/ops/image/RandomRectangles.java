package dev.sequential.internal.ops.image;

import org.tensorflow.Operand;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;

/**
 * A rectangle at a random place in each image of a batch.
 *
 * @param inside which pixels are in it, of shape {@code (batch, height, width, 1)}
 */
public record RandomRectangles(Operand<TBool> inside) {
    /**
     * Rectangles at random places.
     *
     * @param width of each, as a part of the picture, of shape {@code (batch, 1, 1, 1)}
     * @param height the same
     */
    public static RandomRectangles draw(ImageBatch pictures, Operand<TFloat32> width, Operand<TFloat32> height) {
        var tf = pictures.tf();
        var columns = between(pictures, width, pictures.width(), new int[] {1, 1, -1, 1});
        var rows = between(pictures, height, pictures.height(), new int[] {1, -1, 1, 1});
        return new RandomRectangles(tf.math.logicalAnd(columns, rows));
    }

    private static Operand<TBool> between(
            ImageBatch pictures, Operand<TFloat32> part, Operand<TFloat32> side, int[] axis) {
        var tf = pictures.tf();
        var length = tf.math.mul(part, side);
        var start = tf.math.mul(pictures.draw(0, 1), tf.math.sub(side, length));
        var places = tf.reshape(tf.range(tf.constant(0f), side, tf.constant(1f)), tf.constant(axis));
        return tf.math.logicalAnd(
                tf.math.greaterEqual(places, start), tf.math.less(places, tf.math.add(start, length)));
    }
}
