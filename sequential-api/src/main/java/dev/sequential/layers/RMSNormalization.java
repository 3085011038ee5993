package dev.sequential.layers;

import dev.sequential.config.Axes;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Ones;
import dev.sequential.internal.ops.normalization.SampleAxes;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.math.Mean;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Root mean square normalization: divides each sample by the root of its mean square along axes, then multiplies each
 * place by a trained number.
 *
 * <pre>{@code new RMSNormalization() // (10, 64) -> (10, 64), 64 weights}</pre>
 *
 * <p>Input and output of one shape. Weight: {@code scale}, of the sizes along the axes. As in Keras, it meets the last
 * axes of the input, so axes that are not the last are refused unless the sizes fit. Computed in single precision under
 * every policy.
 *
 * @param axis along which the mean is taken, the batch axis counted as 0; -1 for the last
 * @param epsilon added to the mean square, against division by 0
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1910.07467">Zhang and Sennrich (2019), Root mean square layer normalization</a>
 * @see <a href="https://keras.io/api/layers/normalization_layers/rms_normalization/">Keras: RMSNormalization layer</a>
 */
public record RMSNormalization(Axes axis, double epsilon, LayerOptions options)
        implements KerasLayer<RMSNormalization>, DropsMask {
    /** The last axis, epsilon 1e-6: the defaults of Keras. */
    public RMSNormalization() {
        this(Axes.of(-1), 1e-6, LayerOptions.DEFAULT);
    }

    /** The same layer along other axes, the batch axis counted as 0. */
    public RMSNormalization axis(int... axis) {
        return Records.with(this, "axis", Axes.of(axis));
    }

    /** The same layer with another number added to the mean square. */
    public RMSNormalization epsilon(double epsilon) {
        return Records.with(this, "epsilon", epsilon);
    }

    @Override
    public Shape outputShape(Shape input) {
        long[] sizes = new SampleAxes(axis, input, "RMSNormalization").sizes();
        for (int i = 1; i <= sizes.length; i++) {
            long size = sizes[sizes.length - i];
            ShapeChecks.require(
                    size == 1 || size == input.get(input.numDimensions() - i),
                    "RMSNormalization multiplies the last axes of its input by a scale of shape %s, which does not fit %s:"
                            + " take the last axes, or LayerNormalization",
                    Dimensions.text(Shape.of(sizes)),
                    Dimensions.text(input));
        }
        return input;
    }

    @Override
    public List<Weight> weights(Shape input) {
        return List.of(
                WeightSpec.of(new Ones()).weight("scale", new SampleAxes(axis, input, "RMSNormalization").sizes()));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> input) {
        var tf = graph.tf();
        Operand<TFloat32> x = tf.dtypes.cast(input, TFloat32.class);
        var axes = tf.constant(new SampleAxes(axis, graph.inputShape(), "RMSNormalization").numbers());
        var square = tf.math.mean(tf.math.square(x), axes, Mean.keepDims(true));
        var factor = tf.math.rsqrt(tf.math.add(square, tf.constant((float) epsilon)));
        return graph.cast(tf.math.mul(tf.math.mul(x, factor), graph.variable("scale")));
    }
}
