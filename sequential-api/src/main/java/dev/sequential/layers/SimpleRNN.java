package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.KerasKeywords;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Orthogonal;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.layers.keywords.SequenceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A simple recurrent layer, whose state each step makes from its input and the state before: {@code h' = activation(x .
 * kernel + bias + h . recurrent kernel)}.
 *
 * <pre>{@code new SimpleRNN(3) // (5, 4) -> (3), 24 weights}</pre>
 *
 * <p>Input {@code (steps, inputs)}, the number of steps known; output {@code (units)}, or {@code (steps, units)} with
 * {@code returnSequences}. Weights: {@code cell/kernel (inputs, units)}, {@code cell/recurrent_kernel (units, units)},
 * {@code cell/bias (units)}. Each step has ops of its own in the graph: 5 per step.
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
 * @param sequence which outputs are given, in which order, and other keywords of recurrent layers
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/simple_rnn/">Keras: SimpleRNN layer</a>
 */
@KerasKeywords(ignored = {"implementation", "use_cudnn", "time_major"})
public record SimpleRNN(
        int units,
        ActivationFunction activation,
        boolean useBias,
        WeightSpec kernel,
        WeightSpec recurrent,
        WeightSpec bias,
        double dropout,
        double recurrentDropout,
        Optional<Integer> seed,
        SequenceOptions sequence,
        LayerOptions options)
        implements Recurrent<SimpleRNN> {
    public SimpleRNN {
        ArgumentChecks.atLeast(1, units, "SimpleRNN units");
        ArgumentChecks.fraction(dropout, "SimpleRNN dropout");
        ArgumentChecks.fraction(recurrentDropout, "SimpleRNN recurrent dropout");
        sequence.check("SimpleRNN");
    }

    /** The defaults of Keras. */
    public SimpleRNN(int units) {
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
                SequenceOptions.DEFAULT,
                LayerOptions.DEFAULT);
    }

    @Override
    public Shape stateShape(Shape input) {
        return Shape.of(units);
    }

    @Override
    public List<Weight> weights(Shape input) {
        return unrolled().weights(input);
    }

    @Override
    public Map<String, Shape> states(Shape input) {
        return unrolled().states(input);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return unrolled().emit(graph, x);
    }

    private RNN unrolled() {
        var cell = new SimpleRNNCell(
                units, activation, useBias, kernel, recurrent, bias, dropout, recurrentDropout, seed, options);
        return new RNN(cell, sequence, options);
    }
}
