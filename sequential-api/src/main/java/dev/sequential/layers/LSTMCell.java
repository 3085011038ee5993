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
import dev.sequential.internal.ops.recurrent.UnitForgetBias;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The cell of {@link LSTM}, one step of it: gates say what is written into a cell, what stays there, and what of it is
 * given out.
 *
 * <pre>{@code new RNN(new LSTMCell(3)) // (5, 4) -> (3), 96 weights}</pre>
 *
 * <p>Input of a step {@code (inputs)}, output {@code (units)}; two states {@code (units)}: the output and the cell.
 * Weights, gates in the order i, f, cell, o: {@code kernel (inputs, 4 units)}, {@code recurrent_kernel (units, 4
 * units)}, {@code bias (4 units)}. The layer {@link LSTM} computes the same, faster.
 *
 * @param units outputs, at least 1
 * @param activation of what is written, and of the cell before it is given out
 * @param recurrentActivation of the gates
 * @param useBias whether a bias is added
 * @param kernel initializer, regularizer and constraint of the kernel that inputs are multiplied by
 * @param recurrent initializer, regularizer and constraint of the recurrent kernel, which the state is multiplied by
 * @param bias initializer, regularizer and constraint of the bias
 * @param unitForgetBias whether the bias of the forget gate is 1 at first
 * @param dropout probability with which inputs are 0 while training, the same ones at each step
 * @param recurrentDropout probability with which states are 0 while training, the same ones at each step
 * @param seed of a random stream of its own
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/lstm_cell/">Keras: LSTMCell layer</a>
 */
@KerasKeywords(ignored = "implementation")
public record LSTMCell(
        int units,
        ActivationFunction activation,
        ActivationFunction recurrentActivation,
        boolean useBias,
        WeightSpec kernel,
        WeightSpec recurrent,
        WeightSpec bias,
        boolean unitForgetBias,
        double dropout,
        double recurrentDropout,
        Optional<Integer> seed,
        LayerOptions options)
        implements ProjectingCell<LSTMCell>, HasRecurrentActivation<LSTMCell> {
    public LSTMCell {
        ArgumentChecks.atLeast(1, units, "LSTMCell units");
        ArgumentChecks.fraction(dropout, "LSTMCell dropout");
        ArgumentChecks.fraction(recurrentDropout, "LSTMCell recurrent dropout");
    }

    /** The defaults of Keras. */
    public LSTMCell(int units) {
        this(
                units,
                Activations.TANH,
                Activations.SIGMOID,
                true,
                WeightSpec.KERNEL,
                WeightSpec.of(new Orthogonal()),
                WeightSpec.BIAS,
                true,
                0,
                0,
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    /** The same cell, with the bias of its forget gate initialized to 1, or like the others. */
    public LSTMCell unitForgetBias(boolean unitForgetBias) {
        return Records.with(this, "unitForgetBias", unitForgetBias);
    }

    @Override
    public List<Shape> stateShapes(Shape input) {
        Shape output = ProjectingCell.super.stateShapes(input).get(0);
        return List.of(output, output);
    }

    @Override
    public List<Weight> weights(Shape input) {
        WeightSpec started = unitForgetBias ? bias.initializer(UnitForgetBias.over(bias.initializer(), units)) : bias;
        return ProjectingCell.weights(this, input, 4, started.weight("bias", 4L * units));
    }

    @Override
    public CellStep overProjected(LayerGraph graph, UnaryOperator<Operand<TFloating>> drop) {
        var tf = graph.tf();
        var recurrentKernel = graph.weight("recurrent_kernel");
        return (input, states) -> {
            var before = tf.linalg.matMul(drop.apply(states.get(0)), recurrentKernel);
            return CellStep.After.of(
                    GateOps.lstm(tf, tf.math.add(input, before), states.get(1), activation, recurrentActivation));
        };
    }
}
