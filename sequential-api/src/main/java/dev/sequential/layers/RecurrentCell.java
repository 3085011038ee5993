package dev.sequential.layers;

import dev.sequential.graph.CellStep;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * One step of a recurrent layer: what {@link RNN} repeats for each step of a sequence.
 *
 * <p>The interface is open, as {@link Layer} is: a record that implements it can be given to {@code RNN}, trained and,
 * after {@code CustomObjects.register}, saved and loaded.
 *
 * <pre>{@code
 * public record Decay(double rate) implements RecurrentCell {
 *     public List<Shape> stateShapes(Shape input) { return List.of(input); }
 *     public CellStep over(LayerGraph graph, Operand<TInt32> batch) {
 *         var tf = graph.tf();
 *         return (input, states) ->
 *                 CellStep.After.of(List.of(tf.math.add(input, tf.math.mul(states.get(0), graph.scalar(rate)))));
 *     }
 * }
 * new RNN(new Decay(0.5)) // (10, 3) -> (3)
 * }</pre>
 *
 * @see <a href="https://keras.io/api/layers/recurrent_layers/rnn/">Keras: the RNN base layer and its cells</a>
 */
public interface RecurrentCell extends Layer {
    /**
     * The shapes of the states that go from one step to the next, without the batch axis. They are 0 before the first.
     *
     * @param input the shape of one step's input, without the batch axis
     */
    List<Shape> stateShapes(Shape input);

    /** The shape of one step's output: by default that of the first state. */
    default Shape stepShape(Shape input) {
        return stateShapes(input).get(0);
    }

    /**
     * The step of the cell. Called once for a sequence: what stays the same over its steps, such as the weights and
     * what is dropped, is made here.
     *
     * @param graph of the cell, whose input shape is that of one step
     * @param batch the number of sequences, a vector of length 1
     */
    CellStep over(LayerGraph graph, Operand<TInt32> batch);

    /**
     * How the cell goes through a sequence; by default step by step, with nothing done for all of them at once.
     *
     * @param graph of the cell
     * @param sequence {@code (batch, steps, ...)}
     */
    default CellRun run(LayerGraph graph, Operand<TFloating> sequence) {
        return new CellRun(sequence, over(graph, TensorShapes.batch(graph.tf(), sequence)));
    }

    /** Refused: a cell is one step. */
    @Override
    default Shape outputShape(Shape input) {
        throw alone();
    }

    /** Refused: a cell is one step. */
    @Override
    default Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> input) {
        throw alone();
    }

    private IllegalArgumentException alone() {
        String name = getClass().getSimpleName();
        return new IllegalArgumentException(
                "%s is one step, not a layer of a model: new RNN(new %s(...)) goes through a sequence with it"
                        .formatted(name, name));
    }
}
