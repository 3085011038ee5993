package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * Convolution over one, two or three spatial axes, as many as {@code kernelSize} has numbers: the keywords and the work
 * of a record with the components that are named here.
 *
 * @param <L> the record
 */
public interface Convolution<L extends Layer>
        extends KerasLayer<L>,
                HasWindows<L>,
                HasActivation<L>,
                HasKernel<L>,
                HasBias<L>,
                HasActivityRegularizer<L>,
                DropsMask {
    /** Output channels. */
    int filters();

    /** The window, along each axis. */
    List<Integer> kernelSize();

    /** The step from one element of a window to the next, along each axis. */
    List<Integer> dilationRate();

    /** How many parts channels and filters are divided into. */
    int groups();

    /** Whether a number of its own is added to each filter's sums. */
    boolean useBias();

    /** The same layer with gaps within its windows: one number, or one for each axis. */
    default L dilationRate(int... rate) {
        return Records.with(this, "dilationRate", Sizes.of(kernelSize().size(), rate));
    }

    /** The same layer with channels and filters divided into groups. */
    default L groups(int groups) {
        return Records.with(this, "groups", groups);
    }

    @Override
    default Shape outputShape(Shape input) {
        String name = getClass().getSimpleName();
        Shape last = dataFormat().channelsLast(Checks.spatial(kernelSize().size(), input, name));
        ConvChecks.channels(name, Shapes.last(last), groups());
        return dataFormat().shape(windows().output(last, filters()));
    }

    @Override
    default List<Weight> weights(Shape input) {
        long channels = Shapes.last(dataFormat().channelsLast(input));
        List<Weight> weights = new ArrayList<>();
        weights.add(kernel().weight("kernel", Sizes.kernel(kernelSize(), channels / groups(), filters())));
        if (useBias()) {
            weights.add(bias().weight("bias", filters()));
        }
        return weights;
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        if (PointwiseConvolution.does(this, graph)) {
            return PointwiseConvolution.emit(this, graph, x);
        }
        var tf = graph.tf();
        int axes = kernelSize().size();
        var last = dataFormat().channelsLast(tf, x, axes);
        var sums = ConvOps.convolve(graph, last, graph.weight("kernel"), windows(), groups());
        var biased = useBias() ? tf.nn.biasAdd(sums, graph.weight("bias")) : sums;
        return activation().emit(tf, dataFormat().restore(tf, biased, axes));
    }

    private Windows windows() {
        return new Windows(kernelSize(), strides(), dilationRate(), padding());
    }
}
