package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.Dimensions;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Flattens a sample: lays all its numbers of a sample in one row.
 *
 * <pre>{@code new Flatten() // (32, 32, 3) -> (3072), no weights}</pre>
 *
 * <p>Input of any shape, output {@code (size)}. Nothing is refused.
 *
 * @param dataFormat with {@code channels_first}, the channels are moved behind the other axes first, so that the order
 *     of the numbers is the same for both formats
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/reshaping_layers/flatten/">Keras: Flatten layer</a>
 */
public record Flatten(DataFormat dataFormat, LayerOptions options)
        implements KerasLayer<Flatten>, DropsMask, PerSample {
    /** Channels last: the default of Keras. */
    public Flatten() {
        this(DataFormat.CHANNELS_LAST, LayerOptions.DEFAULT);
    }

    /** The same layer for inputs whose channels stand elsewhere. */
    public Flatten dataFormat(String word) {
        return Records.with(this, "dataFormat", DataFormat.of(word));
    }

    @Override
    public Shape outputShape(Shape input) {
        return Shape.of(Dimensions.product(input, 0, input.numDimensions()));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        Shape input = graph.inputShape();
        var ordered = x;
        if (dataFormat == DataFormat.CHANNELS_FIRST && input.numDimensions() > 1) {
            int rank = input.numDimensions() + 1;
            int[] axes = new int[rank];
            for (int axis = 1; axis < rank - 1; axis++) {
                axes[axis] = axis + 1;
            }
            axes[rank - 1] = 1;
            ordered = tf.linalg.transpose(x, tf.constant(axes));
        }
        long size = outputShape(input).get(0);
        var shape = size < 0
                ? tf.concat(List.of(TensorShapes.batch(tf, x), tf.constant(new int[] {-1})), tf.constant(0))
                : tf.constant(new int[] {-1, Math.toIntExact(size)});
        return tf.reshape(ordered, shape);
    }
}
