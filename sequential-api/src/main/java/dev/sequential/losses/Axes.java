package dev.sequential.losses;

import dev.sequential.config.Plain;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * One axis or several, as Keras writes them: a number, or a list.
 *
 * @param list the axes
 */
public record Axes(List<Integer> list) implements Plain {
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

    /** The sum along axes, or along all of them. */
    static Operand<TFloat32> sum(Ops tf, Operand<TFloat32> x, Optional<Axes> axes) {
        int[] along = axes.map(some -> some.list.stream().mapToInt(axis -> axis).toArray())
                .orElseGet(() -> IntStream.range(0, x.shape().numDimensions()).toArray());
        return tf.sum(x, tf.constant(along));
    }
}
