package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.ChannelBias;
import dev.sequential.internal.ops.convolution.DepthwiseConvOps;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What {@link DepthwiseConv1D} and {@link DepthwiseConv2D} share: the keywords, weights and ops of a depthwise
 * convolution, which convolves each channel apart, over as many spatial axes as {@code kernelSize} has numbers, for
 * records with the components that are named here.
 *
 * @param <L> the record
 */
public interface DepthwiseConvolution<L extends Layer>
        extends KerasLayer<L>,
                HasKernelWindows<L>,
                HasActivation<L>,
                HasDepthwise<L>,
                HasBias<L>,
                HasActivityRegularizer,
                DropsMask,
                PerSample {
    /** Output channels for each input channel. */
    int depthMultiplier();

    /** Whether a bias is added to each output channel. */
    boolean useBias();

    /** The same layer with another number of output channels for each input channel. */
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
        return dataFormat().shape(windows().output(last, Dimensions.last(last) * depthMultiplier()));
    }

    @Override
    default List<Weight> weights(Shape input) {
        long channels = Dimensions.last(dataFormat().channelsLast(input));
        List<Weight> weights = new ArrayList<>();
        weights.add(depthwise().weight("kernel", SpatialSizes.kernelShape(kernelSize(), channels, depthMultiplier())));
        if (useBias()) {
            weights.add(bias().weight("bias", channels * depthMultiplier()));
        }
        return weights;
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        int axes = kernelSize().size();
        var last = dataFormat().channelsLast(tf, x, axes);
        Shape input = dataFormat().channelsLast(graph.inputShape());
        var sums = DepthwiseConvOps.convolve(graph, last, input, graph.weight("kernel"), windows());
        var biased = useBias()
                ? ChannelBias.add(graph, sums, dataFormat(), sums(graph.inputShape()))
                : dataFormat().restore(tf, sums, axes);
        return activation().emit(tf, biased);
    }

    private SlidingWindows windows() {
        return new SlidingWindows(kernelSize(), strides(), dilationRate(), padding());
    }
}
