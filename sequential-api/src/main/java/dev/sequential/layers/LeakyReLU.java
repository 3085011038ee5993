package dev.sequential.layers;

import dev.sequential.config.Keyword;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The leaky rectified linear unit: keeps numbers above 0 and multiplies the others by a small slope.
 *
 * <pre>{@code new LeakyReLU() // (10) -> (10), no weights; -1 becomes -0.3}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param negativeSlope what numbers below 0 are multiplied by, at least 0
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/activation_layers/leaky_relu/">Keras: LeakyReLU layer</a>
 */
public record LeakyReLU(@Keyword(formerly = "alpha") double negativeSlope, LayerOptions options)
        implements KerasLayer<LeakyReLU>, PerSample {
    public LeakyReLU {
        if (!(negativeSlope >= 0)) {
            throw new IllegalArgumentException("LeakyReLU needs a negativeSlope >= 0, got " + negativeSlope);
        }
    }

    /** A slope of 0.3: the default of Keras. */
    public LeakyReLU() {
        this(0.3, LayerOptions.DEFAULT);
    }

    /** The same layer with another slope below 0. */
    public LeakyReLU negativeSlope(double negativeSlope) {
        return Records.with(this, "negativeSlope", negativeSlope);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var below = tf.math.minimum(x, graph.scalar(0));
        return tf.math.add(tf.nn.relu(x), tf.math.mul(below, graph.scalar(negativeSlope)));
    }
}
