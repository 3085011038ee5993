package dev.sequential.internal.ops.image;

import dev.sequential.graph.TensorShapes;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Histograms of the 256 values in each tile of an image, and the equalization of each pixel by the tiles around it:
 * adaptive histogram equalization.
 *
 * @param tf builder of ops
 * @param pictures of bytes
 * @param grid tiles from top to bottom and from left to right
 * @param limit how often a value may count, in even spreads; 0 or less for no limit
 */
public record TileHistograms(Ops tf, ImageBatch pictures, List<Integer> grid, double limit) {
    private static final int VALUES = 256;

    /** Along one side: the tiles before and after each pixel's place, and how near it is to the latter. */
    private record Neighbours(Operand<TInt32> before, Operand<TInt32> after, Operand<TFloat32> nearness) {}

    /** The pictures, each pixel by the histograms of the four tiles whose centres are next to it. */
    public Operand<TFloat32> equalized() {
        var high = size(1);
        var wide = size(2);
        var tileHigh = tile(high, grid.get(0));
        var tileWide = tile(wide, grid.get(1));
        var padded = padded(high, wide, tileHigh, tileWide);
        var values = tf.dtypes.cast(tf.clipByValue(padded, tf.constant(0f), tf.constant(255f)), TInt32.class);
        var table = table(values, tileHigh, tileWide);
        var down = neighbours(tileHigh, grid.get(0), new int[] {1, -1, 1, 1});
        var across = neighbours(tileWide, grid.get(1), new int[] {1, 1, -1, 1});
        var top = blended(
                looked(table, values, down.before(), across.before()),
                looked(table, values, down.before(), across.after()),
                across.nearness());
        var bottom = blended(
                looked(table, values, down.after(), across.before()),
                looked(table, values, down.after(), across.after()),
                across.nearness());
        var all = blended(top, bottom, down.nearness());
        return tf.slice(all, tf.constant(new int[4]), tf.stack(List.of(tf.constant(-1), high, wide, tf.constant(-1))));
    }

    private Operand<TInt32> size(int axis) {
        return tf.reshape(TensorShapes.size(tf, pictures.pixels(), axis), tf.constant(new int[0]));
    }

    /** The side of a tile, so that so many cover all. */
    private Operand<TInt32> tile(Operand<TInt32> side, int tiles) {
        return tf.math.floorDiv(tf.math.add(side, tf.constant(tiles - 1)), tf.constant(tiles));
    }

    /** The pictures, mirrored beyond the edge until tiles cover them. */
    private Operand<TFloat32> padded(
            Operand<TInt32> high, Operand<TInt32> wide, Operand<TInt32> tileHigh, Operand<TInt32> tileWide) {
        var zero = tf.constant(0);
        var none = tf.stack(List.of(zero, zero));
        var below = tf.stack(List.of(zero, tf.math.sub(tf.math.mul(tileHigh, tf.constant(grid.get(0))), high)));
        var right = tf.stack(List.of(zero, tf.math.sub(tf.math.mul(tileWide, tf.constant(grid.get(1))), wide)));
        return tf.mirrorPad(pictures.pixels(), tf.stack(List.of(none, below, right, none)), "SYMMETRIC");
    }

    /** What each value becomes in each tile and channel: {@code (batch * rows * columns * channels * 256)}. */
    private Operand<TFloat32> table(Operand<TInt32> values, Operand<TInt32> tileHigh, Operand<TInt32> tileWide) {
        var rows = tf.constant(grid.get(0));
        var columns = tf.constant(grid.get(1));
        var channels = size(3);
        var tiled = tf.reshape(values, tf.stack(List.of(tf.constant(-1), rows, tileHigh, columns, tileWide, channels)));
        var together = tf.linalg.transpose(tiled, tf.constant(new int[] {0, 1, 3, 5, 2, 4}));
        var area = tf.math.mul(tileHigh, tileWide);
        var flat = tf.reshape(together, tf.stack(List.of(tf.constant(-1), area)));
        var count = tf.reshape(tf.slice(tf.shape(flat), tf.constant(new int[1]), tf.constant(new int[] {1})), scalar());
        var places = tf.math.mul(tf.range(tf.constant(0), count, tf.constant(1)), tf.constant(VALUES));
        var keys = tf.reshape(tf.math.add(flat, tf.expandDims(places, tf.constant(1))), tf.constant(new int[] {-1}));
        var ones = tf.fill(tf.shape(keys), tf.constant(1f));
        var sums = tf.math.unsortedSegmentSum(ones, keys, tf.math.mul(count, tf.constant(VALUES)));
        var histograms = tf.reshape(sums, tf.constant(new int[] {-1, VALUES}));
        var pixels = tf.dtypes.cast(area, TFloat32.class);
        return tf.reshape(spread(limited(histograms, pixels), pixels), tf.constant(new int[] {-1}));
    }

    private Operand<TInt32> scalar() {
        return tf.constant(new int[0]);
    }

    /** Counts above the limit are cut, and dealt out evenly to all values. */
    private Operand<TFloat32> limited(Operand<TFloat32> histograms, Operand<TFloat32> pixels) {
        if (limit <= 0) {
            return histograms;
        }
        var most = tf.math.div(tf.math.mul(pixels, tf.constant((float) limit)), tf.constant((float) VALUES));
        var cut = tf.math.minimum(histograms, most);
        var excess = tf.sum(tf.math.sub(histograms, cut), tf.constant(1), Sum.keepDims(true));
        return tf.math.add(cut, tf.math.div(excess, tf.constant((float) VALUES)));
    }

    private Operand<TFloat32> spread(Operand<TFloat32> histograms, Operand<TFloat32> pixels) {
        var sums = tf.math.cumsum(histograms, tf.constant(1));
        var first = tf.slice(sums, tf.constant(new int[2]), tf.constant(new int[] {-1, 1}));
        var range = tf.math.sub(pixels, first);
        var nonzero = tf.select(tf.math.equal(range, tf.constant(0f)), tf.onesLike(range), range);
        var part = tf.math.div(tf.math.mul(tf.math.sub(sums, first), tf.constant(255f)), nonzero);
        return tf.clipByValue(part, tf.constant(0f), tf.constant(255f));
    }

    private Neighbours neighbours(Operand<TInt32> tile, int tiles, int[] shape) {
        var side = tf.dtypes.cast(tile, TFloat32.class);
        var all = tf.math.mul(side, tf.constant((float) tiles));
        var places = tf.range(tf.constant(0f), all, tf.constant(1f));
        var fromCentre = tf.math.sub(places, tf.math.mul(side, tf.constant(0.5f)));
        var inTiles = tf.reshape(tf.math.div(fromCentre, side), tf.constant(shape));
        var before = tf.math.floor(inTiles);
        return new Neighbours(
                within(before, tiles),
                within(tf.math.add(before, tf.constant(1f)), tiles),
                tf.math.sub(inTiles, before));
    }

    private Operand<TInt32> within(Operand<TFloat32> index, int tiles) {
        return tf.dtypes.cast(tf.clipByValue(index, tf.constant(0f), tf.constant(tiles - 1f)), TInt32.class);
    }

    /** What pixels become by the table of a tile for each of them. */
    private Operand<TFloat32> looked(
            Operand<TFloat32> table, Operand<TInt32> values, Operand<TInt32> row, Operand<TInt32> column) {
        var channels = size(3);
        var picture =
                tf.reshape(tf.range(tf.constant(0), size(0), tf.constant(1)), tf.constant(new int[] {-1, 1, 1, 1}));
        var channel = tf.range(tf.constant(0), channels, tf.constant(1));
        var rows = tf.math.add(tf.math.mul(picture, tf.constant(grid.get(0))), row);
        var tile = tf.math.add(tf.math.mul(rows, tf.constant(grid.get(1))), column);
        var plane = tf.math.add(tf.math.mul(tile, channels), channel);
        var key = tf.math.add(tf.math.mul(plane, tf.constant(VALUES)), values);
        return tf.gather(table, key, tf.constant(0));
    }

    private Operand<TFloat32> blended(Operand<TFloat32> one, Operand<TFloat32> other, Operand<TFloat32> nearness) {
        return tf.math.add(tf.math.mul(one, tf.math.sub(tf.constant(1f), nearness)), tf.math.mul(other, nearness));
    }
}
