package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Probabilities along an axis: {@code exp(x) / sum(exp(x))}.
 *
 * <pre>{@code new Softmax() // (10) -> (10), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param axis along which they sum to 1, the batch axis counted as 0; -1 for the last
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/activation_layers/softmax/">Keras</a>
 */
public record Softmax(int axis, LayerOptions options) implements KerasLayer<Softmax> {
    /** Along the last axis, as in Keras. */
    public Softmax() {
        this(-1);
    }

    /** Along an axis, the batch axis counted as 0. */
    public Softmax(int axis) {
        this(axis, LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int last = graph.inputShape().numDimensions();
        int along = axis < 0 ? last + 1 + axis : axis;
        Checks.shape(along >= 1 && along <= last, "Softmax has no axis %d in an input of %d axes", axis, last + 1);
        if (along == last) {
            return tf.nn.softmax(x);
        }
        int[] order = new int[last + 1];
        for (int i = 0; i <= last; i++) {
            order[i] = i;
        }
        order[along] = last;
        order[last] = along;
        var swap = tf.constant(order);
        return tf.linalg.transpose(tf.nn.softmax(tf.linalg.transpose(x, swap)), swap);
    }
}
