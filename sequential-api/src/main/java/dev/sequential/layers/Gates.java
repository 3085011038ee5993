package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.graph.LayerGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/** What the dense recurrent layers share: weights, projections of all steps at once, and dropout. */
final class Gates {
    private Gates() {}

    /** Kernel, recurrent kernel and bias, for a number of gates. */
    static List<Weight> weights(Recurrent<?> layer, Shape input, int units, int gates, Weight bias, boolean useBias) {
        List<Weight> weights = new ArrayList<>();
        weights.add(layer.kernel().weight("cell/kernel", Shapes.last(input), (long) gates * units));
        weights.add(layer.recurrent().weight("cell/recurrent_kernel", units, (long) gates * units));
        if (useBias) {
            weights.add(bias);
        }
        return weights;
    }

    /** {@code x . kernel} for all steps: {@code (batch, steps, gates * units)}. */
    static Operand<TFloating> project(LayerGraph graph, Operand<TFloating> x, long columns) {
        Ops tf = graph.tf();
        long inputs = Shapes.last(graph.inputShape());
        var rows = tf.reshape(x, tf.constant(new long[] {-1, inputs}));
        var sums = tf.linalg.matMul(rows, graph.weight("cell/kernel"));
        return tf.reshape(
                sums, TensorShapes.like(tf, x, Shape.of(graph.inputShape().get(0), columns)));
    }

    /** Zeros {@code (batch, units)}: the state before the first step. */
    static Operand<TFloating> zeros(LayerGraph graph, Operand<TFloating> x, int units) {
        Ops tf = graph.tf();
        var shape = tf.concat(List.of(TensorShapes.batch(tf, x), tf.constant(new int[] {units})), tf.constant(0));
        return tf.stopGradient(tf.fill(shape, graph.scalar(0)));
    }

    /** Inputs of which some are 0 while training, the same ones at each step. */
    static Operand<TFloating> dropped(LayerGraph graph, Operand<TFloating> x, double rate) {
        if (!graph.training() || rate == 0) {
            return x;
        }
        Ops tf = graph.tf();
        var sizes = tf.concat(
                List.of(
                        TensorShapes.batch(tf, x),
                        tf.constant(new int[] {1}),
                        tf.constant(TensorShapes.ints(graph.inputShape().tail()))),
                tf.constant(0));
        return tf.math.mul(x, kept(graph, sizes, rate));
    }

    /** How the state before a step is dropped while training, the same parts at each step. */
    static UnaryOperator<Operand<TFloating>> droppedState(LayerGraph graph, Operand<TFloating> state, double rate) {
        if (!graph.training() || rate == 0) {
            return before -> before;
        }
        var kept = kept(graph, graph.tf().shape(state), rate);
        return before -> graph.tf().math.mul(before, kept);
    }

    private static Operand<TFloating> kept(LayerGraph graph, Operand<org.tensorflow.types.TInt32> sizes, double rate) {
        Ops tf = graph.tf();
        var drawn = graph.random().uniform(sizes);
        var kept = graph.cast(tf.math.greaterEqual(drawn, tf.constant((float) rate)));
        return tf.math.mul(kept, graph.scalar(1 / (1 - rate)));
    }

    /** Columns {@code from} to {@code to} of a matrix. */
    static Operand<TFloating> columns(Ops tf, Operand<TFloating> matrix, int from, int to) {
        return tf.slice(matrix, tf.constant(new int[] {0, from}), tf.constant(new int[] {-1, to - from}));
    }

    /**
     * Output and cell after a step of a long short-term memory.
     *
     * @param sums of input and output before, gates in the order i, f, cell, o along the last axis
     * @param cell before the step
     */
    static List<Operand<TFloating>> lstm(
            Ops tf,
            Operand<TFloating> sums,
            Operand<TFloating> cell,
            ActivationFunction activation,
            ActivationFunction recurrentActivation) {
        var gates = split(tf, sums, 4);
        var i = recurrentActivation.emit(tf, gates.get(0));
        var f = recurrentActivation.emit(tf, gates.get(1));
        var o = recurrentActivation.emit(tf, gates.get(3));
        Operand<TFloating> written = tf.math.mul(i, activation.emit(tf, gates.get(2)));
        Operand<TFloating> next = tf.math.add(tf.math.mul(f, cell), written);
        return List.of(tf.math.mul(o, activation.emit(tf, next)), next);
    }

    /** Numbers cut into gates along the last axis. */
    static List<Operand<TFloating>> split(Ops tf, Operand<TFloating> numbers, int gates) {
        return new ArrayList<>(tf.split(tf.constant(-1), numbers, (long) gates).output());
    }
}
