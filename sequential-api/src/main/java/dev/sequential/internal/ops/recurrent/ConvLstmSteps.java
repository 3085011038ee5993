package dev.sequential.internal.ops.recurrent;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.graph.CellStep;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.ConvOps;
import dev.sequential.internal.ops.convolution.Float32Accumulation;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The ops of a convolutional long short-term memory: one convolution of the inputs of all steps, then one of the output
 * before at each step. Each gate drops inputs and outputs of its own, as in Keras.
 *
 * @param graph of the layer, whose weights are those of a cell
 * @param windows of the convolution of the inputs
 * @param filters output channels
 * @param dataFormat where the channels of inputs and outputs stand
 * @param useBias whether there is a bias
 * @param activation of the new state
 * @param recurrentActivation of the gates
 * @param dropout the probability with which inputs are 0 while training
 * @param recurrentDropout the probability with which outputs before are 0 while training
 */
public record ConvLstmSteps(
        LayerGraph graph,
        SlidingWindows windows,
        int filters,
        DataFormat dataFormat,
        boolean useBias,
        ActivationFunction activation,
        ActivationFunction recurrentActivation,
        double dropout,
        double recurrentDropout) {
    private static final int GATES = 4;

    /**
     * The output of the last step, or of all of them, in the layer's data format.
     *
     * @param states output and cell before the first step, with the channels last
     */
    public Operand<TFloating> emit(Operand<TFloating> x, RecurrentStates states) {
        var tf = graph.tf();
        var inputs = inputs(x);
        var before = before(TensorShapes.batch(tf, x));
        var after = UnrolledSteps.run(graph, states.sequence(), inputs, states.before(graph, x), (input, earlier) -> {
            var sums = tf.math.add(input, before.apply(earlier.get(0)));
            return CellStep.After.of(GateOps.lstm(tf, sums, earlier.get(1), activation, recurrentActivation));
        });
        states.after(graph, after.states());
        var last = after.output();
        if (dataFormat == DataFormat.CHANNELS_LAST) {
            return last;
        }
        var each = dataFormat.restore(tf, tf.reshape(last, flat(output())), windows.axes());
        Shape state = dataFormat.shape(output());
        boolean all = states.sequence().returnSequences();
        Shape shape = all ? state.prepend(graph.inputShape().get(0)) : state;
        return tf.reshape(each, TensorShapes.like(tf, x, shape));
    }

    /** One output with the channels last, without the batch axis. */
    private Shape output() {
        return windows.output(dataFormat.channelsLast(graph.inputShape().tail()), filters);
    }
    /** The sums of the inputs {@code (batch, steps, output axes..., 4 filters)}. */
    private Operand<TFloating> inputs(Operand<TFloating> x) {
        var tf = graph.tf();
        var kernel = graph.weight("cell/kernel");
        Operand<TFloating> sums =
                drops(dropout) ? gateByGate(kernel, part -> convolve(dropped(x), part)) : convolve(x, kernel);
        var biased = useBias ? Float32Accumulation.biasAdd(graph, sums, graph.weight("cell/bias")) : sums;
        long steps = graph.inputShape().get(0);
        var shape = output().take(windows.axes()).append((long) GATES * filters).prepend(steps);
        return tf.reshape(biased, TensorShapes.like(tf, x, shape));
    }

    private Operand<TFloating> dropped(Operand<TFloating> x) {
        var tf = graph.tf();
        var batch = TensorShapes.batch(tf, x);
        Shape each = graph.inputShape().tail().prepend(1);
        return GateOps.dropping(graph, graph.random(), batch, each, dropout).apply(x);
    }

    private Operand<TFloating> convolve(Operand<TFloating> x, Operand<TFloating> kernel) {
        var tf = graph.tf();
        var each = tf.reshape(x, flat(graph.inputShape().tail()));
        var last = dataFormat.channelsLast(tf, each, windows.axes());
        return ConvOps.convolve(graph, last, kernel, windows, 1);
    }

    /** What an output before a step adds to the sums of the step. */
    private UnaryOperator<Operand<TFloating>> before(Operand<TInt32> batch) {
        var tf = graph.tf();
        var kernel = graph.weight("cell/recurrent_kernel");
        var everywhere = SlidingWindows.of(windows.size(), SpatialSizes.of(windows.axes(), 1), Padding.SAME);
        if (!drops(recurrentDropout)) {
            return state -> ConvOps.convolve(graph, state, kernel, everywhere, 1);
        }
        List<UnaryOperator<Operand<TFloating>>> drops = new ArrayList<>();
        for (int gate = 0; gate < GATES; gate++) {
            drops.add(GateOps.dropping(graph, graph.random(), batch, output(), recurrentDropout));
        }
        var parts = GateOps.split(tf, kernel, GATES);
        return state -> {
            List<Operand<TFloating>> sums = new ArrayList<>();
            for (int gate = 0; gate < GATES; gate++) {
                sums.add(ConvOps.convolve(graph, drops.get(gate).apply(state), parts.get(gate), everywhere, 1));
            }
            return tf.concat(sums, tf.constant(-1));
        };
    }

    private Operand<TFloating> gateByGate(Operand<TFloating> kernel, UnaryOperator<Operand<TFloating>> sums) {
        var tf = graph.tf();
        List<Operand<TFloating>> gates = new ArrayList<>();
        GateOps.split(tf, kernel, GATES).forEach(part -> gates.add(sums.apply(part)));
        return tf.concat(gates, tf.constant(-1));
    }

    private boolean drops(double rate) {
        return graph.training() && rate > 0;
    }

    /** A shape with batch and steps in one axis. */
    private Operand<TInt32> flat(Shape sample) {
        return graph.tf().constant(TensorShapes.ints(sample.prepend(-1)));
    }
}
