package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.internal.ops.recurrent.ConvLstmSteps;
import dev.sequential.internal.ops.recurrent.GateOps;
import dev.sequential.internal.ops.recurrent.RecurrentStates;
import dev.sequential.internal.ops.recurrent.UnitForgetBias;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * What {@link ConvLSTM1D}, {@link ConvLSTM2D} and {@link ConvLSTM3D} share: the keywords, weights and ops of an LSTM
 * with convolutions instead of matrix products, for records with the components that are named here.
 *
 * @param <L> the record
 */
public interface ConvolutionalLstm<L extends Layer>
        extends Recurrent<L>, HasRecurrentActivation<L>, HasKernelWindows<L> {
    /** Output channels. */
    int filters();

    /** Whether a bias is added. */
    boolean useBias();

    /** Whether the bias of the forget gate starts at 1. */
    boolean unitForgetBias();

    /** The probability with which inputs are 0 while training. */
    double dropout();

    /** The probability with which outputs before are 0 while training. */
    double recurrentDropout();

    /** The same layer, with the bias of its forget gate initialized to 1, or like the others. */
    default L unitForgetBias(boolean unitForgetBias) {
        return Records.with(this, "unitForgetBias", unitForgetBias);
    }

    @Override
    default int stateRank() {
        return kernelSize().size() + 1;
    }

    @Override
    default Shape stateShape(Shape input) {
        String name = getClass().getSimpleName();
        Shape last = dataFormat().channelsLast(input.tail());
        for (long size : last.asArray()) {
            ShapeChecks.known(size, "Each side of %s's input, and its channels,".formatted(name));
        }
        return dataFormat().shape(windows().output(last, filters()));
    }

    @Override
    default List<Weight> weights(Shape input) {
        GateOps.requireStateShape(activation(), Shape.of(filters()));
        long channels = Dimensions.last(dataFormat().channelsLast(input.tail()));
        long sums = 4L * filters();
        List<Weight> weights = new ArrayList<>();
        weights.add(kernel().weight("cell/kernel", SpatialSizes.kernelShape(kernelSize(), channels, sums)));
        weights.add(
                recurrent().weight("cell/recurrent_kernel", SpatialSizes.kernelShape(kernelSize(), filters(), sums)));
        if (useBias()) {
            var start = bias().initializer();
            var started = unitForgetBias() ? bias().initializer(UnitForgetBias.over(start, filters())) : bias();
            weights.add(started.weight("cell/bias", sums));
        }
        return weights;
    }

    @Override
    default Map<String, Shape> states(Shape input) {
        return carried(input).declared();
    }

    /** Output and cell, with the channels last. */
    private RecurrentStates carried(Shape input) {
        Shape state = dataFormat().channelsLast(stateShape(input));
        return new RecurrentStates(sequence(), List.of(state, state));
    }

    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var steps = new ConvLstmSteps(
                graph,
                windows(),
                filters(),
                dataFormat(),
                useBias(),
                activation(),
                recurrentActivation(),
                dropout(),
                recurrentDropout());
        return steps.emit(x, carried(graph.inputShape()));
    }

    private SlidingWindows windows() {
        return new SlidingWindows(kernelSize(), strides(), dilationRate(), padding());
    }
}
