package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.initializers.Orthogonal;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.recurrent.BlockLstm;
import dev.sequential.internal.ops.recurrent.GateOps;
import dev.sequential.internal.ops.recurrent.RecurrentStates;
import dev.sequential.layers.keywords.SequenceOptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * A long short-term memory layer (LSTM): a cell that the input gate {@code i} writes, the forget gate {@code f} keeps
 * and the output gate {@code o} reads.
 *
 * <pre>{@code new LSTM(3) // (5, 4) -> (3), 96 weights}</pre>
 *
 * <p>Input {@code (steps, inputs)}; output {@code (units)}, or {@code (steps, units)} with {@code returnSequences}.
 * Weights, gates in the order i, f, cell, o: {@code cell/kernel (inputs, 4 units)}, {@code cell/recurrent_kernel
 * (units, 4 units)}, {@code cell/bias (4 units)}.
 *
 * <p>With tanh and sigmoid, in float32, without a mask and without recurrent dropout, all steps are one op, whose
 * gradient is one op too. Otherwise each step has ops of its own in the graph, and the number of steps must be known.
 *
 * @param units outputs, at least 1
 * @param activation of the new state
 * @param recurrentActivation of the gates
 * @param useBias whether a bias is added
 * @param kernel initializer, regularizer and constraint of the kernel that inputs are multiplied by
 * @param recurrent initializer, regularizer and constraint of the recurrent kernel, which the state is multiplied by
 * @param bias initializer, regularizer and constraint of the bias
 * @param unitForgetBias whether the bias of the forget gate is 1 at first
 * @param dropout probability with which inputs are 0 while training, the same ones at each step
 * @param recurrentDropout probability with which states are 0 while training, the same ones at each step
 * @param seed of a random stream of its own
 * @param sequence which outputs are given, in which order, and other keywords of recurrent layers
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/lstm/">Keras: LSTM layer</a>
 */
@KerasKeywords(ignored = {"implementation", "use_cudnn", "time_major"})
public record LSTM(
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
        SequenceOptions sequence,
        LayerOptions options)
        implements Recurrent<LSTM>, HasRecurrentActivation<LSTM> {
    public LSTM {
        ArgumentChecks.atLeast(1, units, "LSTM units");
        ArgumentChecks.fraction(dropout, "LSTM dropout");
        ArgumentChecks.fraction(recurrentDropout, "LSTM recurrent dropout");
        sequence.check("LSTM");
    }

    /** The defaults of Keras. */
    public LSTM(int units) {
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
                SequenceOptions.DEFAULT,
                LayerOptions.DEFAULT);
    }

    /** The same layer, with the bias of its forget gate initialized to 1, or like the others. */
    public LSTM unitForgetBias(boolean unitForgetBias) {
        return Records.with(this, "unitForgetBias", unitForgetBias);
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
        if (!isOneOp(graph)) {
            return unrolled().emit(graph, x);
        }
        var random = graph.random().seeded(seed);
        var each = graph.inputShape().tail().prepend(1);
        var drop = GateOps.dropping(graph, random, TensorShapes.batch(graph.tf(), x), each, dropout);
        return BlockLstm.emit(graph, units, useBias, carried(), drop.apply(x));
    }

    /** Output and cell. */
    private RecurrentStates carried() {
        return new RecurrentStates(sequence, List.of(Shape.of(units), Shape.of(units)));
    }

    private boolean isOneOp(LayerGraph graph) {
        return activation == Activations.TANH
                && recurrentActivation == Activations.SIGMOID
                && graph.mask().isEmpty()
                && (recurrentDropout == 0 || !graph.training())
                && graph.type() == (Class<?>) TFloat32.class;
    }

    private RNN unrolled() {
        var cell = new LSTMCell(
                units,
                activation,
                recurrentActivation,
                useBias,
                kernel,
                recurrent,
                bias,
                unitForgetBias,
                dropout,
                recurrentDropout,
                seed,
                options);
        return new RNN(cell, sequence, options);
    }
}
