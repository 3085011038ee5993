package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.ChannelBias;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.internal.ops.convolution.TransposedConvOps;
import dev.sequential.internal.ops.convolution.TransposedWindows;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What {@link Conv1DTranspose}, {@link Conv2DTranspose} and {@link Conv3DTranspose} share: the keywords, weights and
 * ops of a transposed convolution, the gradient of a convolution by its input, which goes from few places to many; over
 * as many spatial axes as {@code kernelSize} has numbers, for records with the components that are named here.
 *
 * @param <L> the record
 */
public interface TransposedConvolution<L extends Layer>
        extends KerasLayer<L>,
                HasKernelWindows<L>,
                HasActivation<L>,
                HasKernel<L>,
                HasBias<L>,
                HasActivityRegularizer,
                DropsMask,
                PerSample {
    /** Output channels. */
    int filters();

    /**
     * The output padding, how much longer than it must be the output is, along each axis; empty for what Keras takes
     * then.
     */
    Optional<List<Integer>> outputPadding();

    /** Whether a bias is added to each output channel. */
    boolean useBias();

    /**
     * The same layer with this output padding, which makes the output longer than it must be: one number, or one for
     * each axis.
     */
    default L outputPadding(int... outputPadding) {
        return Records.with(
                this, "outputPadding", Optional.of(SpatialSizes.of(kernelSize().size(), outputPadding)));
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
        List<Weight> weights = new ArrayList<>();
        weights.add(kernel().weight("kernel", SpatialSizes.kernelShape(kernelSize(), filters(), channels)));
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
        var windows = windows();
        var sizes = windows.sizes(tf, last, input, filters());
        var sums = TransposedConvOps.convolve(graph, last, graph.weight("kernel"), sizes, windows.windows());
        var biased = useBias()
                ? ChannelBias.add(graph, sums, dataFormat(), sums(graph.inputShape()))
                : dataFormat().restore(tf, sums, axes);
        return activation().emit(tf, biased);
    }

    private TransposedWindows windows() {
        return new TransposedWindows(
                new SlidingWindows(kernelSize(), strides(), dilationRate(), padding()), outputPadding());
    }
}
