package dev.sequential.internal.ops.preprocessing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * A vocabulary of whole numbers that are looked up in the graph, by binary search.
 *
 * @param numbers in the order of their places, at least one
 */
public record IntegerLookupTable(List<Long> numbers) {
    /** The place of each key, or what it has in {@code others} where it is none of the numbers. */
    public Operand<TInt64> places(Ops tf, Operand<TInt64> keys, long first, Operand<TInt64> others) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(numbers::get));
        Operand<TInt64> sorted =
                tf.constant(order.stream().mapToLong(numbers::get).toArray());
        var placed =
                tf.constant(order.stream().mapToLong(place -> first + place).toArray());
        var flat = tf.reshape(keys, tf.constant(new int[] {1, -1}));
        Operand<TInt32> found = tf.lowerBound(tf.expandDims(sorted, tf.constant(0)), flat);
        var within = tf.reshape(tf.math.minimum(found, tf.constant(numbers.size() - 1)), tf.shape(keys));
        var known = tf.math.equal(tf.gather(sorted, within, tf.constant(0)), keys);
        return tf.select(known, tf.gather(placed, within, tf.constant(0)), others);
    }

    /** The number at each place, or {@code other} where there is none. */
    public Operand<TInt64> numbers(Ops tf, Operand<TInt64> places, long first, long other) {
        var index = tf.math.sub(places, tf.constant(first));
        var last = tf.constant(numbers.size() - 1L);
        var within = tf.math.minimum(tf.math.maximum(index, tf.constant(0L)), last);
        var all = tf.constant(numbers.stream().mapToLong(Long::longValue).toArray());
        return tf.select(
                tf.math.equal(within, index),
                tf.gather(all, within, tf.constant(0)),
                tf.fill(tf.shape(places), tf.constant(other)));
    }
}
