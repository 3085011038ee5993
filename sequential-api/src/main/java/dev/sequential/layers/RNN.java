package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.recurrent.RecurrentStates;
import dev.sequential.internal.ops.recurrent.UnrolledSteps;
import dev.sequential.layers.keywords.SequenceOptions;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A recurrent layer: goes through a sequence with a cell, which makes an output and the states for the next step at
 * each step.
 *
 * <pre>{@code
 * new RNN(new GRUCell(3))                                     // (5, 4) -> (3), 81 weights
 * new RNN(StackedRNNCells.of(new GRUCell(3), new LSTMCell(2))) // (5, 4) -> (2)
 * new RNN(new MyCell())                                       // a RecurrentCell of yours
 * }</pre>
 *
 * <p>Input {@code (steps, ...)}, the number of steps known; output that of the cell's last step, or of each step with
 * {@code returnSequences}. Weights: those of the cell, under {@code cell/}. Each step has ops of its own in the graph.
 *
 * @param cell the recurrent cell, which is applied at each step
 * @param sequence which outputs are given, in which order, and other keywords of recurrent layers
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/rnn/">Keras: RNN layer</a>
 */
public record RNN(RecurrentCell cell, SequenceOptions sequence, LayerOptions options)
        implements GoesThroughSequences<RNN>, HasWeightCopies {
    public RNN {
        sequence.check("RNN");
        options = Sublayers.around(options, List.of(cell));
    }

    /** Gives the output of the last step. */
    public RNN(RecurrentCell cell) {
        this(cell, SequenceOptions.DEFAULT, LayerOptions.DEFAULT);
    }

    @Override
    public Shape stateShape(Shape input) {
        return cell.stepShape(input.tail());
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() > 1, "RNN takes a sequence (steps, ...), got %s", Dimensions.text(input));
        Shape output = stateShape(input);
        return sequence.returnSequences() ? output.prepend(input.get(0)) : output;
    }

    @Override
    public List<Weight> weights(Shape input) {
        return Sublayers.weights("cell", cell, input.tail());
    }

    @Override
    public Map<String, Shape> states(Shape input) {
        return carried(input.tail()).declared();
    }

    private RecurrentStates carried(Shape step) {
        return new RecurrentStates(sequence, cell.stateShapes(step));
    }

    @Override
    public Map<String, String> weightCopies(Shape input) {
        return Sublayers.weightCopies("cell", cell, input.tail());
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        Shape step = graph.inputShape().tail();
        var inner = Sublayers.graph(graph, "cell", cell, step, Optional.empty());
        var inputs = cell.autocast() ? inner.cast(x) : x;
        var carried = carried(step);
        var states = carried.before(graph, inputs).stream().map(inner::cast).toList();
        var run = cell.run(inner, inputs);
        var after = UnrolledSteps.run(graph, sequence, run.inputs(), states, run.step());
        carried.after(graph, after.states());
        return graph.cast(after.output());
    }
}
