package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.ChannelBias;
import dev.sequential.internal.ops.convolution.DepthwiseConvOps;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What {@link SeparableConv1D} and {@link SeparableConv2D} share: the keywords, weights and ops of a depthwise
 * convolution followed by a pointwise one, over as many spatial axes as {@code kernelSize} has numbers, for records
 * with the components that are named here.
 *
 * @param <L> the record
 */
public interface SeparableConvolution<L extends Layer>
        extends KerasLayer<L>,
                HasKernelWindows<L>,
                HasActivation<L>,
                HasDepthwise<L>,
                HasPointwise<L>,
                HasBias<L>,
                HasActivityRegularizer,
                DropsMask,
                PerSample {
    /** Output channels. */
    int filters();

    /** Channels between the two convolutions for each input channel. */
    int depthMultiplier();

    /** Whether a bias is added to each filter's sums. */
    boolean useBias();

    /** The same layer with another number of channels between for each input channel. */
    default L depthMultiplier(int depthMultiplier) {
        return Records.with(this, "depthMultiplier", depthMultiplier);
    }

    @Override
    default Shape outputShape(Shape input) {
        return activation().outputShape(sums(input));
    }

    /** The shape of what the activation is applied to. */
    private Shape sums(Shape input) {
        String name = getClass().getSimpleName();
        Shape last = dataFormat().channelsLast(ShapeChecks.spatial(kernelSize().size(), input, name));
        WindowArguments.channels(name, Dimensions.last(last), 1);
        return dataFormat().shape(windows().output(last, filters()));
    }

    @Override
    default List<Weight> weights(Shape input) {
        long channels = Dimensions.last(dataFormat().channelsLast(input));
        var place = Collections.nCopies(kernelSize().size(), 1);
        List<Weight> weights = new ArrayList<>();
        weights.add(depthwise()
                .weight("depthwise_kernel", SpatialSizes.kernelShape(kernelSize(), channels, depthMultiplier())));
        weights.add(pointwise()
                .weight("pointwise_kernel", SpatialSizes.kernelShape(place, channels * depthMultiplier(), filters())));
        if (useBias()) {
            weights.add(bias().weight("bias", filters()));
        }
        return weights;
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int axes = kernelSize().size();
        var last = dataFormat().channelsLast(tf, x, axes);
        Shape input = dataFormat().channelsLast(graph.inputShape());
        var apart = DepthwiseConvOps.convolve(graph, last, input, graph.weight("depthwise_kernel"), windows());
        long between = Dimensions.last(input) * depthMultiplier();
        var sums = tf.linalg.matMul(
                tf.reshape(apart, tf.constant(new long[] {-1, between})),
                tf.reshape(graph.weight("pointwise_kernel"), tf.constant(new long[] {between, filters()})));
        var placed = tf.reshape(sums, TensorShapes.like(tf, apart, windows().output(input, filters())));
        var biased = useBias()
                ? ChannelBias.add(graph, placed, dataFormat(), sums(graph.inputShape()))
                : dataFormat().restore(tf, placed, axes);
        return activation().emit(tf, biased);
    }

    private SlidingWindows windows() {
        return new SlidingWindows(kernelSize(), strides(), dilationRate(), padding());
    }
}
