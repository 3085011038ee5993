package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.graph.CellStep;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Orthogonal;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.recurrent.GateOps;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The cell of {@link GRU}, one step of it: the update gate {@code z} says how much of the state stays, the reset gate
 * {@code r} how much of it goes into what is proposed instead.
 *
 * <pre>{@code new RNN(new GRUCell(3)) // (5, 4) -> (3), 81 weights}</pre>
 *
 * <p>Input of a step {@code (inputs)}, output and state {@code (units)}. Weights, gates in the order z, r, proposal:
 * {@code kernel (inputs, 3 units)}, {@code recurrent_kernel (units, 3 units)}, {@code bias (2, 3 units)}, or {@code (3
 * units)} with the reset gate before the recurrent kernel.
 *
 * @param units outputs, at least 1
 * @param activation of what is proposed
 * @param recurrentActivation of the gates
 * @param useBias whether a bias is added
 * @param kernel initializer, regularizer and constraint of the kernel that inputs are multiplied by
 * @param recurrent initializer, regularizer and constraint of the recurrent kernel, which the state is multiplied by
 * @param bias initializer, regularizer and constraint of the bias
 * @param dropout probability with which inputs are 0 while training, the same ones at each step
 * @param recurrentDropout probability with which states are 0 while training, the same ones at each step
 * @param resetAfter whether the reset gate comes after the recurrent kernel
 * @param seed of a random stream of its own
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/gru_cell/">Keras: GRUCell layer</a>
 */
@KerasKeywords(ignored = "implementation")
public record GRUCell(
        int units,
        ActivationFunction activation,
        ActivationFunction recurrentActivation,
        boolean useBias,
        WeightSpec kernel,
        WeightSpec recurrent,
        WeightSpec bias,
        double dropout,
        double recurrentDropout,
        boolean resetAfter,
        Optional<Integer> seed,
        LayerOptions options)
        implements ProjectingCell<GRUCell>, HasRecurrentActivation<GRUCell> {
    public GRUCell {
        ArgumentChecks.atLeast(1, units, "GRUCell units");
        ArgumentChecks.fraction(dropout, "GRUCell dropout");
        ArgumentChecks.fraction(recurrentDropout, "GRUCell recurrent dropout");
    }

    /** The defaults of Keras. */
    public GRUCell(int units) {
        this(
                units,
                Activations.TANH,
                Activations.SIGMOID,
                true,
                WeightSpec.KERNEL,
                WeightSpec.of(new Orthogonal()),
                WeightSpec.BIAS,
                0,
                0,
                true,
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** The same cell, its reset gate after or before the recurrent kernel. */
    public GRUCell resetAfter(boolean resetAfter) {
        return Records.with(this, "resetAfter", resetAfter);
    }

    @Override
    public List<Weight> weights(Shape input) {
        Weight offsets = resetAfter ? bias.weight("bias", 2, 3L * units) : bias.weight("bias", 3L * units);
        return ProjectingCell.weights(this, input, 3, offsets);
    }

    @Override
    public Operand<TFloating> inputBias(LayerGraph graph) {
        return bias(graph, 0);
    }

    @Override
    public CellStep overProjected(LayerGraph graph, UnaryOperator<Operand<TFloating>> drop) {
        var tf = graph.tf();
        var kernel = graph.weight("recurrent_kernel");
        var gates = resetAfter ? kernel : GateOps.columns(tf, kernel, 0, 2 * units);
        var fresh = GateOps.columns(tf, kernel, 2 * units, 3 * units);
        var one = graph.scalar(1);
        return (input, states) -> {
            var state = states.get(0);
            var dropped = drop.apply(state);
            var ofInput = GateOps.split(tf, input, 3);
            Operand<TFloating> before = tf.linalg.matMul(dropped, gates);
            if (resetAfter && useBias) {
                before = tf.math.add(before, bias(graph, 1));
            }
            var ofState = GateOps.split(tf, before, resetAfter ? 3 : 2);
            var z = recurrentActivation.emit(tf, tf.math.add(ofInput.get(0), ofState.get(0)));
            var r = recurrentActivation.emit(tf, tf.math.add(ofInput.get(1), ofState.get(1)));
            Operand<TFloating> reset =
                    resetAfter ? tf.math.mul(r, ofState.get(2)) : tf.linalg.matMul(tf.math.mul(r, dropped), fresh);
            var proposed = activation.emit(tf, tf.math.add(ofInput.get(2), reset));
            return CellStep.After.of(
                    List.of(tf.math.add(tf.math.mul(z, state), tf.math.mul(tf.math.sub(one, z), proposed))));
        };
    }

    /** The bias of the inputs (row 0) or of the state (row 1). */
    private Operand<TFloating> bias(LayerGraph graph, int row) {
        var bias = graph.weight("bias");
        if (!resetAfter) {
            return bias;
        }
        var tf = graph.tf();
        return tf.reshape(
                tf.slice(bias, tf.constant(new int[] {row, 0}), tf.constant(new int[] {1, -1})),
                tf.constant(new int[] {-1}));
    }
}
