package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import dev.sequential.shapes.ShapeException;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Gives the numbers of a sample another shape, in the same order.
 *
 * <pre>{@code new Reshape(-1, 3) // (4, 6) -> (8, 3), no weights}</pre>
 *
 * <p>Input of any shape with as many numbers; one size may be -1 and is worked out. Other counts are a
 * {@link ShapeException}.
 *
 * @param targetShape the output shape, without the batch axis
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/reshape/">Keras: Reshape layer</a>
 */
public record Reshape(List<Integer> targetShape, LayerOptions options)
        implements KerasLayer<Reshape>, DropsMask, PerSample {
    public Reshape {
        targetShape = List.copyOf(targetShape);
        if (targetShape.stream().anyMatch(size -> size < -1 || size == 0)
                || targetShape.stream().filter(size -> size == -1).count() > 1) {
            throw new IllegalArgumentException(
                    "Reshape takes sizes of at least 1, at most one of them -1, got " + targetShape);
        }
    }

    /** The output shape, without the batch axis. */
    public Reshape(int... targetShape) {
        this(Arrays.stream(targetShape).boxed().toList(), LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        long[] sizes = targetShape.stream().mapToLong(Integer::longValue).toArray();
        long numbers = Dimensions.product(input, 0, input.numDimensions());
        if (numbers < 0) {
            return Shape.of(sizes);
        }
        long known = Arrays.stream(sizes).filter(size -> size > 0).reduce(1, (a, b) -> a * b);
        boolean fits = targetShape.contains(-1) ? numbers % known == 0 : numbers == known;
        ShapeChecks.require(
                fits,
                "Reshape cannot make %s of %s: %d numbers do not fit",
                targetShape,
                Dimensions.text(input),
                numbers);
        return Shape.of(Arrays.stream(sizes)
                .map(size -> size < 0 ? numbers / known : size)
                .toArray());
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var sample = tf.constant(TensorShapes.ints(outputShape(graph.inputShape())));
        return tf.reshape(x, tf.concat(List.of(TensorShapes.batch(tf, x), sample), tf.constant(0)));
    }
}
