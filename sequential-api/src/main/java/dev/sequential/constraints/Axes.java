package dev.sequential.constraints;

import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TFloat32;

/**
 * One axis or several, as Keras writes them: a number, or a list.
 *
 * @param list the axes
 */
public record Axes(List<Integer> list) implements dev.sequential.config.Plain {
    public Axes {
        list = List.copyOf(list);
    }

    /** The axes. */
    static Axes of(int... axes) {
        return new Axes(Arrays.stream(axes).boxed().toList());
    }

    /** One axis. */
    static Axes of(double axis) {
        return new Axes(List.of((int) axis));
    }

    /** Several axes. */
    static Axes of(List<?> axes) {
        return of(axes.stream().mapToInt(axis -> ((Number) axis).intValue()).toArray());
    }

    @Override
    public Object plain() {
        return list.size() == 1 ? list.get(0) : list;
    }

    /** The Euclidean norms along the axes, which are kept with length 1. */
    Operand<TFloat32> norms(Ops tf, Operand<TFloat32> weight) {
        int[] axes = list.stream().mapToInt(Integer::intValue).toArray();
        return tf.math.sqrt(tf.sum(tf.math.square(weight), tf.constant(axes), Sum.keepDims(true)));
    }
}
