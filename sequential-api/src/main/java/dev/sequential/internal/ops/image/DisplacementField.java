package dev.sequential.internal.ops.image;

import dev.sequential.graph.TensorShapes;
import dev.sequential.layers.keywords.FillMode;
import dev.sequential.layers.keywords.Interpolation;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Gather;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A displacement of the pixels of images, as in an elastic transform.
 *
 * @param pictures the pictures
 * @param moved how many pixels further down and to the right each pixel comes from, of shape {@code (batch, height,
 *     width)}
 */
public record DisplacementField(ImageBatch pictures, Operand<TFloat32> moved) {
    /** Normally distributed numbers, smoothed so that neighbours are alike; of shape {@code (batch, height, width)}. */
    public static Operand<TFloat32> smooth(ImageBatch pictures, Operand<TFloat32> sigma) {
        var tf = pictures.tf();
        var two = tf.constant(2);
        var whole = tf.dtypes.cast(sigma, TInt32.class);
        var radius = tf.math.mul(whole, tf.constant(3));
        var places = tf.dtypes.cast(
                tf.range(tf.math.neg(radius), tf.math.add(radius, tf.constant(1)), tf.constant(1)), TFloat32.class);
        var far = tf.math.square(tf.math.div(places, tf.math.maximum(sigma, tf.constant(Float.MIN_NORMAL))));
        var bell = tf.nn.softmax(tf.math.mul(far, tf.constant(-0.5f)));
        var column = tf.reshape(bell, tf.constant(new int[] {-1, 1}));
        var size = tf.math.add(tf.math.mul(radius, two), tf.constant(1));
        var window = tf.reshape(
                tf.math.mul(column, bell),
                tf.stack(List.<Operand<TInt32>>of(size, size, tf.constant(1), tf.constant(1))));
        var sizes = tf.slice(tf.shape(pictures.pixels()), tf.constant(new int[] {0}), tf.constant(new int[] {3}));
        var one = tf.constant(new int[] {1});
        var shape = tf.concat(List.of(sizes, one), tf.constant(0));
        var noise = tf.math.mul(pictures.random().normal(shape), sigma);
        var blurred = tf.nn.conv2d(noise, window, List.of(1L, 1L, 1L, 1L), "SAME");
        return tf.stopGradient(tf.squeeze(blurred, Squeeze.axis(List.of(3L))));
    }

    /** Each pixel from its place, as a mean of the four pixels around it or the nearest one. */
    public Operand<TFloat32> picture(Interpolation interpolation, FillMode fill, double value) {
        var tf = pictures.tf();
        var rows = tf.reshape(places(pictures.height()), tf.constant(new int[] {1, -1, 1}));
        var columns = tf.reshape(places(pictures.width()), tf.constant(new int[] {1, 1, -1}));
        var y = tf.math.add(rows, moved);
        var x = tf.math.add(columns, moved);
        if (interpolation == Interpolation.NEAREST) {
            return at(tf.math.round(y), tf.math.round(x), fill, value);
        }
        var top = tf.math.floor(y);
        var left = tf.math.floor(x);
        var one = tf.constant(1f);
        var down = tf.expandDims(tf.math.sub(y, top), tf.constant(3));
        var right = tf.expandDims(tf.math.sub(x, left), tf.constant(3));
        var above = between(at(top, left, fill, value), at(top, tf.math.add(left, one), fill, value), right);
        var bottom = tf.math.add(top, one);
        var below = between(at(bottom, left, fill, value), at(bottom, tf.math.add(left, one), fill, value), right);
        return between(above, below, down);
    }

    private Operand<TFloat32> places(Operand<TFloat32> side) {
        var tf = pictures.tf();
        return tf.stopGradient(tf.range(tf.constant(0f), side, tf.constant(1f)));
    }

    private Operand<TFloat32> between(Operand<TFloat32> one, Operand<TFloat32> other, Operand<TFloat32> part) {
        var tf = pictures.tf();
        return tf.math.add(one, tf.math.mul(tf.math.sub(other, one), part));
    }

    /** The pixels of whole places. */
    private Operand<TFloat32> at(Operand<TFloat32> y, Operand<TFloat32> x, FillMode fill, double value) {
        var tf = pictures.tf();
        var row = inside(y, pictures.height(), fill);
        var column = inside(x, pictures.width(), fill);
        var index = tf.dtypes.cast(tf.math.add(tf.math.mul(row, pictures.width()), column), TInt32.class);
        var shape = tf.shape(pictures.pixels());
        var all = tf.constant(new int[] {-1});
        var batch = pictures.batch();
        var channels = TensorShapes.size(tf, pictures.pixels(), 3);
        var flat = tf.reshape(pictures.pixels(), tf.concat(List.of(batch, all, channels), tf.constant(0)));
        var places = tf.reshape(index, tf.concat(List.of(batch, all), tf.constant(0)));
        var found = tf.reshape(tf.gather(flat, places, tf.constant(1), Gather.batchDims(1L)), shape);
        if (fill != FillMode.CONSTANT) {
            return found;
        }
        var within = tf.math.logicalAnd(within(y, pictures.height()), within(x, pictures.width()));
        return tf.select(tf.expandDims(within, tf.constant(3)), found, tf.constant((float) value));
    }

    private Operand<TBool> within(Operand<TFloat32> place, Operand<TFloat32> side) {
        var tf = pictures.tf();
        return tf.math.logicalAnd(tf.math.greaterEqual(place, tf.constant(0f)), tf.math.less(place, side));
    }

    /** A place beyond the edge as one within the picture, as Keras counts: a mirror stands on the first pixel. */
    private Operand<TFloat32> inside(Operand<TFloat32> place, Operand<TFloat32> side, FillMode fill) {
        var tf = pictures.tf();
        var last = tf.math.sub(side, tf.constant(1f));
        Operand<TFloat32> moved = place;
        if (fill == FillMode.WRAP) {
            moved = tf.math.floorMod(place, side);
        } else if (fill == FillMode.REFLECT) {
            var period = tf.math.mul(side, tf.constant(2f));
            var far = tf.math.floorMod(tf.math.abs(place), period);
            var back = tf.math.sub(tf.math.sub(period, far), tf.constant(1f));
            moved = tf.select(tf.math.less(far, side), far, back);
        }
        return tf.clipByValue(moved, tf.constant(0f), last);
    }
}
