package dev.sequential.layers;

import dev.sequential.config.Axes;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.initializers.Ones;
import dev.sequential.internal.ops.normalization.Moments;
import dev.sequential.internal.ops.normalization.SampleAxes;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * Group normalization: divides the channels into groups, shifts and scales each group of each sample to mean 0 and
 * variance 1, then each channel by two trained numbers.
 *
 * <pre>{@code new GroupNormalization().groups(4) // (16, 16, 32) -> (16, 16, 32), 64 weights}</pre>
 *
 * <p>It does the same in training as in prediction. Input and output of one shape. Weights: {@code gamma}, then
 * {@code beta}, each {@code (channels)}. Computed in single precision under every policy.
 *
 * @param groups that divide the channels evenly; -1 for one a channel (instance normalization)
 * @param axis of the channels, the batch axis counted as 0; -1 for the last
 * @param epsilon added to the variance, against division by 0
 * @param center whether {@code beta} is added
 * @param scale whether the result is multiplied by {@code gamma}
 * @param beta initializer, regularizer and constraint of beta
 * @param gamma initializer, regularizer and constraint of gamma
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1803.08494">Wu and He (2018), Group normalization</a>
 * @see <a href="https://keras.io/api/layers/normalization_layers/group_normalization/">Keras: GroupNormalization
 *     layer</a>
 */
public record GroupNormalization(
        int groups,
        int axis,
        double epsilon,
        boolean center,
        boolean scale,
        WeightSpec beta,
        WeightSpec gamma,
        LayerOptions options)
        implements KerasLayer<GroupNormalization>, HasGammaAndBeta<GroupNormalization>, PerSample {
    public GroupNormalization {
        if (groups < 1 && groups != -1) {
            throw new IllegalArgumentException(
                    "GroupNormalization takes at least 1 group, or -1 for one a channel, got " + groups);
        }
    }

    /** 32 groups of the last axis, epsilon 0.001: the defaults of Keras. */
    public GroupNormalization() {
        this(32, -1, 1e-3, true, true, WeightSpec.BIAS, WeightSpec.of(new Ones()), LayerOptions.DEFAULT);
    }

    /** The same layer with so many groups; -1 for one a channel. */
    public GroupNormalization groups(int groups) {
        return Records.with(this, "groups", groups);
    }

    /** The same layer for channels on another axis, the batch axis counted as 0. */
    public GroupNormalization axis(int axis) {
        return Records.with(this, "axis", axis);
    }

    private int channelAxis(Shape input) {
        return new SampleAxes(Axes.of(axis), input, "GroupNormalization").numbers()[0];
    }

    private long channels(Shape input) {
        return new SampleAxes(Axes.of(axis), input, "GroupNormalization").sizes()[0];
    }

    @Override
    public Shape outputShape(Shape input) {
        long channels = channels(input);
        ShapeChecks.require(
                groups == -1 || channels % groups == 0,
                "GroupNormalization cannot divide %d channels into %d groups: take a divisor, or -1 for one a channel",
                channels,
                groups);
        return input;
    }

    @Override
    public List<Weight> weights(Shape input) {
        return gammaAndBeta(channels(input));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> input) {
        var tf = graph.tf();
        Shape shape = graph.inputShape();
        int axis = channelAxis(shape);
        long number = groups == -1 ? channels(shape) : groups;
        Operand<TFloat32> whole = tf.dtypes.cast(input, TFloat32.class);
        List<Operand<TInt32>> sizes = new ArrayList<>();
        for (int i = 0; i <= shape.numDimensions(); i++) {
            sizes.add(
                    i == axis
                            ? tf.constant(new int[] {(int) number, (int) (channels(shape) / number)})
                            : TensorShapes.size(tf, whole, i));
        }
        Operand<TFloat32> x = tf.reshape(whole, tf.concat(sizes, tf.constant(0)));
        int[] others = IntStream.rangeClosed(1, shape.numDimensions() + 1)
                .filter(each -> each != axis)
                .toArray();
        var moments = Moments.of(tf, x, others);
        int[] spread = new int[shape.numDimensions() + 2];
        Arrays.fill(spread, 1);
        spread[axis] = (int) number;
        spread[axis + 1] = (int) (channels(shape) / number);
        Operand<TFloat32> factor = moments.factor(tf, epsilon);
        if (scale) {
            factor = tf.math.mul(factor, tf.reshape(graph.variable("gamma"), tf.constant(spread)));
        }
        Operand<TFloat32> offset = tf.math.neg(tf.math.mul(moments.mean(), factor));
        if (center) {
            offset = tf.math.add(offset, tf.reshape(graph.variable("beta"), tf.constant(spread)));
        }
        return graph.cast(tf.reshape(tf.math.add(tf.math.mul(x, factor), offset), TensorShapes.like(tf, input, shape)));
    }

    @Override
    public boolean autocast() {
        return false;
    }
}
