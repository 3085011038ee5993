package dev.sequential.layers;

import dev.sequential.config.Axes;
import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.family.TFloating;

/**
 * Probabilities along an axis: {@code exp(x) / sum(exp(x))}.
 *
 * <pre>{@code new Softmax() // (10) -> (10), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param axis or axes along which they sum to 1, the batch axis counted as 0; -1 for the last
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/activation_layers/softmax/">Keras</a>
 */
public record Softmax(Axes axis, LayerOptions options) implements KerasLayer<Softmax> {
    /** Along the last axis, as in Keras. */
    public Softmax() {
        this(new int[] {-1});
    }

    /** Along an axis or several, the batch axis counted as 0. */
    public Softmax(int... axis) {
        this(Axes.of(axis), LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        along(input);
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int rank = graph.inputShape().numDimensions() + 1;
        int[] along = along(graph.inputShape());
        if (along.length == 1 && along[0] == rank - 1) {
            return tf.nn.softmax(x);
        }
        var axes = tf.constant(along);
        var largest = tf.stopGradient(tf.reduceMax(x, axes, ReduceMax.keepDims(true)));
        var powers = tf.math.exp(tf.math.sub(x, largest));
        return tf.math.div(powers, tf.sum(powers, axes, Sum.keepDims(true)));
    }

    /** The axes, the batch axis counted as 0. */
    private int[] along(Shape input) {
        int rank = input.numDimensions() + 1;
        int[] along = axis.array();
        for (int i = 0; i < along.length; i++) {
            int counted = along[i] < 0 ? rank + along[i] : along[i];
            Checks.shape(
                    counted >= 1 && counted < rank, "Softmax has no axis %d in an input of %d axes", along[i], rank);
            along[i] = counted;
        }
        return along;
    }
}
