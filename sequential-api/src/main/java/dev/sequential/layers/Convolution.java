package dev.sequential.layers;

import dev.sequential.activations.Activations;
import dev.sequential.config.Records;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.ChannelBias;
import dev.sequential.internal.ops.convolution.ConvOps;
import dev.sequential.internal.ops.convolution.PointwiseConvOps;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What {@link Conv1D}, {@link Conv2D} and {@link Conv3D} share: the keywords, weights and ops of a convolution over as
 * many spatial axes as {@code kernelSize} has numbers, for records with the components that are named here.
 *
 * @param <L> the record
 */
public interface Convolution<L extends Layer>
        extends KerasLayer<L>,
                HasKernelWindows<L>,
                HasActivation<L>,
                HasKernel<L>,
                HasBias<L>,
                HasActivityRegularizer,
                FoldsChannelScale,
                DropsMask,
                PerSample {
    /** Output channels. */
    int filters();

    /** The number of groups that channels and filters are divided into. */
    int groups();

    /** Whether a bias is added to each filter's sums. */
    boolean useBias();

    /** The same layer with channels and filters divided into groups. */
    default L groups(int groups) {
        return Records.with(this, "groups", groups);
    }

    @Override
    default Shape outputShape(Shape input) {
        return activation().outputShape(sums(input));
    }

    /** The shape of what the activation is applied to. */
    private Shape sums(Shape input) {
        String name = getClass().getSimpleName();
        Shape last = dataFormat().channelsLast(ShapeChecks.spatial(kernelSize().size(), input, name));
        WindowArguments.channels(name, Dimensions.last(last), groups());
        return dataFormat().shape(windows().output(last, filters()));
    }

    @Override
    default List<Weight> weights(Shape input) {
        long channels = Dimensions.last(dataFormat().channelsLast(input));
        List<Weight> weights = new ArrayList<>();
        weights.add(kernel().weight("kernel", SpatialSizes.kernelShape(kernelSize(), channels / groups(), filters())));
        if (useBias()) {
            weights.add(bias().weight("bias", filters()));
        }
        return weights;
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        if (PointwiseConvOps.applies(graph, dataFormat(), windows(), groups(), activation())) {
            return PointwiseConvOps.emit(graph, x, filters(), useBias(), activation());
        }
        var tf = graph.tf();
        int axes = kernelSize().size();
        var last = dataFormat().channelsLast(tf, x, axes);
        var sums = ConvOps.convolve(graph, last, graph.weight("kernel"), windows(), groups());
        var biased = useBias()
                ? ChannelBias.add(graph, sums, dataFormat(), sums(graph.inputShape()))
                : dataFormat().restore(tf, sums, axes);
        return activation().emit(tf, biased);
    }

    @Override
    default Optional<Map<String, float[]>> folded(ChannelScale scale, Function<String, float[]> weights) {
        boolean sums = dataFormat() == DataFormat.CHANNELS_LAST
                && useBias()
                && activation().equals(Activations.LINEAR);
        return sums && options().dtype().equals(DTypePolicy.FLOAT32)
                ? Optional.of(scale.applied(weights.apply("kernel"), weights.apply("bias")))
                : Optional.empty();
    }

    private SlidingWindows windows() {
        return new SlidingWindows(kernelSize(), strides(), dilationRate(), padding());
    }
}
