package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The ops of a convolutional long short-term memory: one convolution of the inputs of all steps, then one of the output
 * before at each step. Each gate drops inputs and outputs of its own, as in Keras.
 */
final class ConvolutionalSteps {
    private static final int GATES = 4;

    private final ConvolutionalLstm<?> layer;
    private final LayerGraph graph;
    private final Ops tf;
    private final int axes;
    /** One output with the channels last, without the batch axis. */
    private final Shape output;

    ConvolutionalSteps(ConvolutionalLstm<?> layer, LayerGraph graph) {
        this.layer = layer;
        this.graph = graph;
        tf = graph.tf();
        axes = layer.kernelSize().size();
        output = layer.dataFormat().channelsLast(layer.stateShape(graph.inputShape()));
    }

    Operand<TFloating> emit(Operand<TFloating> x) {
        var inputs = inputs(x);
        var carried = layer.carried(graph.inputShape());
        var before = before(TensorShapes.batch(tf, x));
        var after = Steps.run(graph, layer.sequence(), inputs, carried.before(graph, x), (input, states) -> {
            var sums = tf.math.add(input, before.apply(states.get(0)));
            return CellStep.After.of(
                    Gates.lstm(tf, sums, states.get(1), layer.activation(), layer.recurrentActivation()));
        });
        carried.after(graph, after.states());
        var last = after.output();
        if (layer.dataFormat() == DataFormat.CHANNELS_LAST) {
            return last;
        }
        var each = layer.dataFormat().restore(tf, tf.reshape(last, flat(output)), axes);
        return tf.reshape(each, TensorShapes.like(tf, x, layer.outputShape(graph.inputShape())));
    }

    /** The sums of the inputs {@code (batch, steps, output axes..., 4 filters)}. */
    private Operand<TFloating> inputs(Operand<TFloating> x) {
        var kernel = graph.weight("cell/kernel");
        Operand<TFloating> sums =
                drops(layer.dropout()) ? gateByGate(kernel, part -> convolve(dropped(x), part)) : convolve(x, kernel);
        var biased = layer.useBias() ? SingleSums.biasAdd(graph, sums, graph.weight("cell/bias")) : sums;
        long steps = graph.inputShape().get(0);
        var shape = output.take(axes).append((long) GATES * layer.filters()).prepend(steps);
        return tf.reshape(biased, TensorShapes.like(tf, x, shape));
    }

    private Operand<TFloating> dropped(Operand<TFloating> x) {
        var batch = TensorShapes.batch(tf, x);
        Shape each = graph.inputShape().tail().prepend(1);
        return Gates.dropping(graph, graph.random(), batch, each, layer.dropout())
                .apply(x);
    }

    private Operand<TFloating> convolve(Operand<TFloating> x, Operand<TFloating> kernel) {
        var each = tf.reshape(x, flat(graph.inputShape().tail()));
        var last = layer.dataFormat().channelsLast(tf, each, axes);
        return ConvOps.convolve(graph, last, kernel, Windows.of(layer), 1);
    }

    /** What an output before a step adds to the sums of the step. */
    private UnaryOperator<Operand<TFloating>> before(Operand<TInt32> batch) {
        var kernel = graph.weight("cell/recurrent_kernel");
        var windows = Windows.of(layer.kernelSize(), Sizes.of(axes, 1), Padding.SAME);
        if (!drops(layer.recurrentDropout())) {
            return state -> ConvOps.convolve(graph, state, kernel, windows, 1);
        }
        List<UnaryOperator<Operand<TFloating>>> drops = new ArrayList<>();
        for (int gate = 0; gate < GATES; gate++) {
            drops.add(Gates.dropping(graph, graph.random(), batch, output, layer.recurrentDropout()));
        }
        var parts = Gates.split(tf, kernel, GATES);
        return state -> {
            List<Operand<TFloating>> sums = new ArrayList<>();
            for (int gate = 0; gate < GATES; gate++) {
                sums.add(ConvOps.convolve(graph, drops.get(gate).apply(state), parts.get(gate), windows, 1));
            }
            return tf.concat(sums, tf.constant(-1));
        };
    }

    private Operand<TFloating> gateByGate(Operand<TFloating> kernel, UnaryOperator<Operand<TFloating>> sums) {
        List<Operand<TFloating>> gates = new ArrayList<>();
        Gates.split(tf, kernel, GATES).forEach(part -> gates.add(sums.apply(part)));
        return tf.concat(gates, tf.constant(-1));
    }

    private boolean drops(double rate) {
        return graph.training() && rate > 0;
    }

    /** A shape with batch and steps in one axis. */
    private Operand<TInt32> flat(Shape sample) {
        return tf.constant(TensorShapes.ints(sample.prepend(-1)));
    }
}
