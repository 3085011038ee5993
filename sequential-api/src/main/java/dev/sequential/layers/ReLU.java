package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The rectified linear unit (ReLU): {@code x} above a threshold, cut at a largest value, with a slope below.
 *
 * <pre>{@code new ReLU().maxValue(6) // (9) -> (9), no weights}</pre>
 *
 * <p>Input of any shape, output of the same shape.
 *
 * @param maxValue the largest output; empty for none
 * @param negativeSlope the slope below the threshold
 * @param threshold below which numbers count as negative
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/activation_layers/relu/">Keras</a>
 */
public record ReLU(Optional<Double> maxValue, double negativeSlope, double threshold, LayerOptions options)
        implements KerasLayer<ReLU>, PerSample {
    /** No largest output, no slope, threshold 0: the defaults of Keras. */
    public ReLU() {
        this(Optional.empty(), 0, 0, LayerOptions.DEFAULT);
    }

    /** The same layer with a largest output. */
    public ReLU maxValue(double maxValue) {
        return Records.with(this, "maxValue", Optional.of(maxValue));
    }

    /** The same layer with a slope below the threshold. */
    public ReLU negativeSlope(double negativeSlope) {
        return Records.with(this, "negativeSlope", negativeSlope);
    }

    /** The same layer with another threshold. */
    public ReLU threshold(double threshold) {
        return Records.with(this, "threshold", threshold);
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var above = graph.cast(tf.math.greater(x, graph.scalar(threshold)));
        Operand<TFloating> positive = threshold == 0 ? tf.nn.relu(x) : tf.math.mul(x, above);
        if (maxValue.isPresent()) {
            positive = tf.math.minimum(positive, graph.scalar(maxValue.get()));
        }
        if (negativeSlope == 0) {
            return positive;
        }
        var below = tf.nn.relu(tf.math.sub(graph.scalar(threshold), x));
        return tf.math.sub(positive, tf.math.mul(graph.scalar(negativeSlope), below));
    }
}
