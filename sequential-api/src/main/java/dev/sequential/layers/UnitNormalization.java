package dev.sequential.layers;

import dev.sequential.config.Axes;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.normalization.SampleAxes;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.Sum;
import org.tensorflow.types.family.TFloating;

/**
 * L2 normalization: divides each sample by its length along axes, so that the sum of squares becomes 1.
 *
 * <pre>{@code new UnitNormalization() // (10, 64) -> (10, 64), no weights}</pre>
 *
 * <p>Input and output of one shape. Zeros stay zeros.
 *
 * @param axis along which the sum of squares is 1, the batch axis counted as 0; -1 for the last
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/normalization_layers/unit_normalization/">Keras: UnitNormalization
 *     layer</a>
 */
public record UnitNormalization(Axes axis, LayerOptions options) implements KerasLayer<UnitNormalization> {
    /** The last axis, as in Keras. */
    public UnitNormalization() {
        this(Axes.of(-1), LayerOptions.DEFAULT);
    }

    /** The same layer along other axes, the batch axis counted as 0. */
    public UnitNormalization axis(int... axis) {
        return Records.with(this, "axis", Axes.of(axis));
    }

    @Override
    public Shape outputShape(Shape input) {
        new SampleAxes(axis, input, "UnitNormalization").numbers();
        return input;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var axes = tf.constant(new SampleAxes(axis, graph.inputShape(), "UnitNormalization").numbers());
        var squares = tf.sum(tf.math.square(x), axes, Sum.keepDims(true));
        return tf.math.mul(x, tf.math.minimum(tf.math.rsqrt(squares), graph.scalar(1e12)));
    }
}
