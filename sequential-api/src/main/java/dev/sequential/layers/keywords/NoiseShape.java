package dev.sequential.layers.keywords;

import dev.sequential.config.SerializedAs;
import dev.sequential.graph.TensorShapes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The shape in which a dropout draws; Keras writes it as a list, with null for the input's own size.
 *
 * @param sizes the batch axis first, -1 for the input's own size
 */
public record NoiseShape(List<Integer> sizes) implements SerializedAs.PlainValue {
    public NoiseShape {
        sizes = List.copyOf(sizes);
    }

    /** The batch axis first; -1 for the input's own size. */
    public static NoiseShape of(int... sizes) {
        return new NoiseShape(Arrays.stream(sizes).boxed().toList());
    }

    /** As in Keras's configuration. */
    public static NoiseShape of(List<? extends @Nullable Object> sizes) {
        return new NoiseShape(sizes.stream()
                .map(size -> size instanceof Number number ? number.intValue() : -1)
                .toList());
    }

    @Override
    public Object plain() {
        List<@Nullable Integer> plain = new ArrayList<>();
        sizes.forEach(size -> plain.add(size < 0 ? null : size));
        return plain;
    }

    /** The shape of {@code x}, or the given one. */
    public static Operand<TInt32> of(Ops tf, Operand<TFloating> x, Optional<NoiseShape> given) {
        return given.map(shape -> shape.in(tf, x)).orElseGet(() -> tf.shape(x));
    }

    private Operand<TInt32> in(Ops tf, Operand<TFloating> x) {
        List<Operand<TInt32>> each = new ArrayList<>();
        for (int axis = 0; axis < sizes.size(); axis++) {
            int size = sizes.get(axis);
            each.add(size < 0 ? TensorShapes.size(tf, x, axis) : tf.constant(new int[] {size}));
        }
        return tf.concat(each, tf.constant(0));
    }
}
