package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import dev.sequential.shapes.ShapeException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Puts the axes of a sample in another order.
 *
 * <pre>{@code new Permute(2, 1) // (10, 64) -> (64, 10), no weights}</pre>
 *
 * <p>Input with as many axes as there are numbers; any other is a {@link ShapeException}.
 *
 * @param dims which axis of the input comes first, second and so on, counted from 1
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/permute/">Keras: Permute layer</a>
 */
public record Permute(List<Integer> dims, LayerOptions options) implements KerasLayer<Permute>, DropsMask, PerSample {
    public Permute {
        dims = List.copyOf(dims);
        if (!dims.stream()
                .sorted()
                .toList()
                .equals(IntStream.rangeClosed(1, dims.size()).boxed().toList())) {
            throw new IllegalArgumentException(
                    "Permute takes each of the axes 1 to %d once, got %s".formatted(dims.size(), dims));
        }
    }

    /** The axes of the input in their new order, counted from 1. */
    public Permute(int... dims) {
        this(Arrays.stream(dims).boxed().toList(), LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() == dims.size(),
                "Permute of the axes %s takes an input of %d axes, got %s",
                dims,
                dims.size(),
                Dimensions.text(input));
        return Shape.of(dims.stream().mapToLong(axis -> input.get(axis - 1)).toArray());
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int[] axes = IntStream.concat(IntStream.of(0), dims.stream().mapToInt(Integer::intValue))
                .toArray();
        return tf.linalg.transpose(x, tf.constant(axes));
    }
}
