package dev.sequential.internal.ops.recurrent;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.RandomOps;
import dev.sequential.graph.TensorShapes;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/** The ops that recurrent cells share: gates, dropout and initial states. */
public final class GateOps {
    private GateOps() {}

    /** Refuses an activation that makes a state of another shape than the one before. */
    public static void requireStateShape(ActivationFunction activation, Shape state) {
        ShapeChecks.require(
                activation.outputShape(state).equals(state),
                "A recurrent layer cannot have the activation %s: a state must keep its shape from step to step",
                activation.identifier());
    }

    /** Zeros {@code (batch, ...)}: a state before the first step. */
    static Operand<TFloating> zeros(LayerGraph graph, Operand<TFloating> x, Shape state) {
        ShapeChecks.require(
                !state.hasUnknownDimension(),
                "The sizes of a recurrent layer's state must be known, got %s",
                Dimensions.text(state));
        Ops tf = graph.tf();
        return tf.stopGradient(tf.fill(sizes(tf, TensorShapes.batch(tf, x), state), graph.scalar(0)));
    }

    private static Operand<TInt32> sizes(Ops tf, Operand<TInt32> batch, Shape shape) {
        return tf.concat(List.of(batch, tf.constant(TensorShapes.ints(shape))), tf.constant(0));
    }

    /**
     * Dropout that drops the same numbers at each step of a sequence; it leaves all as they are in predictions.
     *
     * @param random where they are drawn from, once
     * @param batch the number of sequences, a vector of length 1
     * @param shape of the numbers of one sequence that are dropped or kept; 1 for an axis whose numbers are so together
     */
    public static UnaryOperator<Operand<TFloating>> dropping(
            LayerGraph graph, RandomOps random, Operand<TInt32> batch, Shape shape, double rate) {
        if (!graph.training() || rate == 0) {
            return numbers -> numbers;
        }
        Ops tf = graph.tf();
        var drawn = random.uniform(sizes(tf, batch, shape));
        var whole = graph.cast(tf.math.greaterEqual(drawn, tf.constant((float) rate)));
        var kept = tf.math.mul(whole, graph.scalar(1 / (1 - rate)));
        return numbers -> tf.math.mul(numbers, kept);
    }

    /** Columns {@code from} to {@code to} of a matrix. */
    public static Operand<TFloating> columns(Ops tf, Operand<TFloating> matrix, int from, int to) {
        return tf.slice(matrix, tf.constant(new int[] {0, from}), tf.constant(new int[] {-1, to - from}));
    }

    /**
     * The output and cell after a step of an LSTM.
     *
     * @param sums of input and output before, gates in the order i, f, cell, o along the last axis
     * @param cell before the step
     */
    public static List<Operand<TFloating>> lstm(
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

    /** The gates of numbers that lie side by side along the last axis. */
    public static List<Operand<TFloating>> split(Ops tf, Operand<TFloating> numbers, int gates) {
        return new ArrayList<>(tf.split(tf.constant(-1), numbers, (long) gates).output());
    }
}
