package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.KerasKeywords;
import dev.sequential.graph.CellStep;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Orthogonal;
import dev.sequential.internal.ops.ArgumentChecks;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The cell of {@link SimpleRNN}, whose state a step makes from its input and the state before: {@code h' = activation(x
 * . kernel + bias + h . recurrent kernel)}.
 *
 * <pre>{@code new RNN(new SimpleRNNCell(3)) // (5, 4) -> (3), 24 weights}</pre>
 *
 * <p>Input of a step {@code (inputs)}, output and state {@code (units)}. Weights: {@code kernel (inputs, units)},
 * {@code recurrent_kernel (units, units)}, {@code bias (units)}.
 *
 * @param units outputs, at least 1
 * @param activation of the new state
 * @param useBias whether a bias is added
 * @param kernel initializer, regularizer and constraint of the kernel that inputs are multiplied by
 * @param recurrent initializer, regularizer and constraint of the recurrent kernel, which the state is multiplied by
 * @param bias initializer, regularizer and constraint of the bias
 * @param dropout probability with which inputs are 0 while training, the same ones at each step
 * @param recurrentDropout probability with which states are 0 while training, the same ones at each step
 * @param seed of a random stream of its own
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/simple_rnn_cell/">Keras: SimpleRNNCell layer</a>
 */
@KerasKeywords(ignored = "implementation")
public record SimpleRNNCell(
        int units,
        ActivationFunction activation,
        boolean useBias,
        WeightSpec kernel,
        WeightSpec recurrent,
        WeightSpec bias,
        double dropout,
        double recurrentDropout,
        Optional<Integer> seed,
        LayerOptions options)
        implements ProjectingCell<SimpleRNNCell> {
    public SimpleRNNCell {
        ArgumentChecks.atLeast(1, units, "SimpleRNNCell units");
        ArgumentChecks.fraction(dropout, "SimpleRNNCell dropout");
        ArgumentChecks.fraction(recurrentDropout, "SimpleRNNCell recurrent dropout");
    }

    /** The defaults of Keras. */
    public SimpleRNNCell(int units) {
        this(
                units,
                Activations.TANH,
                true,
                WeightSpec.KERNEL,
                WeightSpec.of(new Orthogonal()),
                WeightSpec.BIAS,
                0,
                0,
                Optional.empty(),
                LayerOptions.DEFAULT);
    }

    @Override
    public List<Weight> weights(Shape input) {
        return ProjectingCell.weights(this, input, 1, bias.weight("bias", units));
    }

    @Override
    public CellStep overProjected(LayerGraph graph, UnaryOperator<Operand<TFloating>> drop) {
        var tf = graph.tf();
        var recurrentKernel = graph.weight("recurrent_kernel");
        return (input, states) -> {
            var before = tf.linalg.matMul(drop.apply(states.get(0)), recurrentKernel);
            return CellStep.After.of(List.of(activation.emit(tf, tf.math.add(input, before))));
        };
    }
}
