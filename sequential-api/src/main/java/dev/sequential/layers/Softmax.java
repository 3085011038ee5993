package dev.sequential.layers;

import dev.sequential.config.Axes;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.normalization.SampleAxes;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Max;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.family.TFloating;

/**
 * The softmax, which makes probabilities along axes: {@code exp(x) / sum(exp(x))}.
 *
 * <pre>{@code new Softmax() // (10) -> (10), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape. What a mask leaves out gets probability 0; its axes meet the last
 * axes of the input, as in Keras.
 *
 * @param axis or axes along which they sum to 1, the batch axis counted as 0; -1 for the last
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/activation_layers/softmax/">Keras: Softmax layer</a>
 */
public record Softmax(Axes axis, LayerOptions options) implements KerasLayer<Softmax> {
    /** Along the last axis, as in Keras. */
    public Softmax() {
        this(new int[] {-1});
    }

    /** Along axes, the batch axis counted as 0. */
    public Softmax(int... axis) {
        this(Axes.of(axis), LayerOptions.DEFAULT);
    }

    /** The same layer along other axes, the batch axis counted as 0. */
    public Softmax axis(int... axis) {
        return Records.with(this, "axis", Axes.of(axis));
    }

    @Override
    public Shape outputShape(Shape input) {
        new SampleAxes(axis, input, "Softmax").numbers();
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        Optional<Operand<TBool>> mask = graph.mask();
        if (mask.isEmpty()) {
            return probabilities(graph, x);
        }
        double lowest = graph.type() == (Class<?>) TFloat16.class ? -3e4 : -1e9;
        var kept = tf.broadcastTo(mask.get(), tf.shape(x));
        var likely = tf.select(kept, x, tf.math.add(tf.zerosLike(x), graph.scalar(lowest)));
        return tf.select(kept, probabilities(graph, likely), tf.zerosLike(x));
    }

    private Operand<TFloating> probabilities(LayerGraph graph, Operand<TFloating> x) {
        Ops tf = graph.tf();
        int[] axes = new SampleAxes(axis, graph.inputShape(), "Softmax").numbers();
        if (axes.length == 1 && axes[0] == graph.inputShape().numDimensions()) {
            return tf.nn.softmax(x);
        }
        var along = tf.constant(axes);
        var largest = tf.stopGradient(tf.max(x, along, Max.keepDims(true)));
        var powers = tf.math.exp(tf.math.sub(x, largest));
        return tf.math.div(powers, tf.sum(powers, along, Sum.keepDims(true)));
    }
}
