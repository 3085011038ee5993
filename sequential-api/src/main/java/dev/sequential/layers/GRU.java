package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
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
 * A gated recurrent unit layer (GRU): the update gate {@code z} says how much of the state stays, the reset gate
 * {@code r} how much of it goes into the new one.
 *
 * <pre>{@code new GRU(3) // (5, 4) -> (3), 81 weights}</pre>
 *
 * <p>Input {@code (steps, inputs)}, the number of steps known; output {@code (units)}, or {@code (steps, units)} with
 * {@code returnSequences}. Weights, gates in the order z, r, new state: {@code cell/kernel (inputs, 3 units)},
 * {@code cell/recurrent_kernel (units, 3 units)}, {@code cell/bias (2, 3 units)}, or {@code (3 units)} without
 * {@code resetAfter}. Each step has ops of its own in the graph.
 *
 * @param units outputs, at least 1
 * @param activation of the new state
 * @param recurrentActivation of the gates
 * @param useBias whether a bias is added
 * @param kernel initializer, regularizer and constraint of the kernel that inputs are multiplied by
 * @param recurrent initializer, regularizer and constraint of the recurrent kernel, which the state is multiplied by
 * @param bias initializer, regularizer and constraint of the bias
 * @param dropout probability with which inputs are 0 while training, the same ones at each step
 * @param recurrentDropout probability with which states are 0 while training, the same ones at each step
 * @param resetAfter whether the reset gate comes after the recurrent kernel, with a bias of its own
 * @param seed of a random stream of its own
 * @param sequence which outputs are given, in which order, and other keywords of recurrent layers
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/gru/">Keras: GRU layer</a>
 */
@KerasKeywords(ignored = {"implementation", "use_cudnn", "time_major"})
public record GRU(
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
        SequenceOptions sequence,
        LayerOptions options)
        implements Recurrent<GRU>, HasRecurrentActivation<GRU> {
    public GRU {
        ArgumentChecks.atLeast(1, units, "GRU units");
        ArgumentChecks.fraction(dropout, "GRU dropout");
        ArgumentChecks.fraction(recurrentDropout, "GRU recurrent dropout");
        sequence.check("GRU");
    }

    /** The defaults of Keras. */
    public GRU(int units) {
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
                SequenceOptions.DEFAULT,
                LayerOptions.DEFAULT);
    }

    /** The same layer, its reset gate after or before the recurrent kernel. */
    public GRU resetAfter(boolean resetAfter) {
        return Records.with(this, "resetAfter", resetAfter);
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
        var cell = new GRUCell(
                units,
                activation,
                recurrentActivation,
                useBias,
                kernel,
                recurrent,
                bias,
                dropout,
                recurrentDropout,
                resetAfter,
                seed,
                options);
        return new RNN(cell, sequence, options);
    }
}
