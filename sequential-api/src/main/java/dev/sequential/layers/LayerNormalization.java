package dev.sequential.layers;

import dev.sequential.config.Axes;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Ones;
import dev.sequential.internal.ops.normalization.Moments;
import dev.sequential.internal.ops.normalization.SampleAxes;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Layer normalization: shifts and scales each sample to mean 0 and variance 1 along axes, then each place by two
 * trained numbers.
 *
 * <pre>{@code new LayerNormalization() // (10, 64) -> (10, 64), 128 weights}</pre>
 *
 * <p>It does the same in training as in prediction. Input and output of one shape, of which the sizes along the axes
 * must be known. Weights: {@code gamma}, then {@code beta}, each of the sizes along the axes. Computed in single
 * precision under every policy.
 *
 * @param axis along which mean and variance are taken, the batch axis counted as 0; -1 for the last
 * @param epsilon added to the variance, against division by 0
 * @param center whether {@code beta} is added
 * @param scale whether the result is multiplied by {@code gamma}
 * @param rmsScaling Keras's deprecated form: only divides by the standard deviation, always times gamma, without mean
 *     and beta
 * @param beta initializer, regularizer and constraint of beta
 * @param gamma initializer, regularizer and constraint of gamma
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1607.06450">Ba, Kiros and Hinton (2016), Layer normalization</a>
 * @see <a href="https://keras.io/api/layers/normalization_layers/layer_normalization/">Keras: LayerNormalization
 *     layer</a>
 */
public record LayerNormalization(
        Axes axis,
        double epsilon,
        boolean center,
        boolean scale,
        boolean rmsScaling,
        WeightSpec beta,
        WeightSpec gamma,
        LayerOptions options)
        implements KerasLayer<LayerNormalization>, HasGammaAndBeta<LayerNormalization>, PerSample {
    /** The last axis, epsilon 0.001: the defaults of Keras. */
    public LayerNormalization() {
        this(Axes.of(-1), 1e-3, true, true, false, WeightSpec.BIAS, WeightSpec.of(new Ones()), LayerOptions.DEFAULT);
    }

    /** The same layer along other axes, the batch axis counted as 0. */
    public LayerNormalization axis(int... axis) {
        return Records.with(this, "axis", Axes.of(axis));
    }

    /** The same layer, only dividing by the standard deviation; for models that were trained so. */
    public LayerNormalization rmsScaling(boolean rmsScaling) {
        return Records.with(this, "rmsScaling", rmsScaling);
    }

    @Override
    public Shape outputShape(Shape input) {
        new SampleAxes(axis, input, "LayerNormalization").sizes();
        return input;
    }

    @Override
    public List<Weight> weights(Shape input) {
        long[] sizes = new SampleAxes(axis, input, "LayerNormalization").sizes();
        return rmsScaling ? List.of(gamma.weight("gamma", sizes)) : gammaAndBeta(sizes);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> input) {
        var tf = graph.tf();
        Operand<TFloat32> x = tf.dtypes.cast(input, TFloat32.class);
        var moments = Moments.of(tf, x, new SampleAxes(axis, graph.inputShape(), "LayerNormalization").numbers());
        Operand<TFloat32> factor = moments.factor(tf, epsilon);
        if (scale || rmsScaling) {
            factor = tf.math.mul(factor, spread(graph, "gamma"));
        }
        if (rmsScaling) {
            return graph.cast(tf.math.mul(x, factor));
        }
        Operand<TFloat32> offset = tf.math.neg(tf.math.mul(moments.mean(), factor));
        if (center) {
            offset = tf.math.add(offset, spread(graph, "beta"));
        }
        return graph.cast(tf.math.add(tf.math.mul(x, factor), offset));
    }

    private Operand<TFloat32> spread(LayerGraph graph, String weight) {
        var tf = graph.tf();
        return tf.reshape(
                graph.variable(weight),
                tf.constant(new SampleAxes(axis, graph.inputShape(), "LayerNormalization").spread()));
    }

    @Override
    public boolean autocast() {
        return false;
    }
}
