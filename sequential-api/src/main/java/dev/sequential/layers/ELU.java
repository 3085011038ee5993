package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The exponential linear unit (ELU): keeps numbers above 0 and makes {@code alpha * (exp(x) - 1)} of the others.
 *
 * <pre>{@code new ELU() // (10) -> (10), no weights; -1 becomes -0.632}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param alpha how far below 0 the output can go
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1511.07289">Clevert et al. (2015), Exponential linear units</a>
 * @see <a href="https://keras.io/api/layers/activation_layers/elu/">Keras: ELU layer</a>
 */
public record ELU(double alpha, LayerOptions options) implements KerasLayer<ELU>, PerSample {
    /** An alpha of 1: the default of Keras. */
    public ELU() {
        this(1, LayerOptions.DEFAULT);
    }

    /** The same layer with another lower bound. */
    public ELU alpha(double alpha) {
        return Records.with(this, "alpha", alpha);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var below = tf.nn.elu(tf.math.minimum(x, graph.scalar(0)));
        return tf.math.add(tf.nn.relu(x), tf.math.mul(below, graph.scalar(alpha)));
    }
}
