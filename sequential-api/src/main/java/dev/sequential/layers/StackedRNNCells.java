package dev.sequential.layers;

import dev.sequential.graph.CellStep;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * A stack of recurrent cells as one cell: each takes the output of the one before.
 *
 * <pre>{@code new RNN(StackedRNNCells.of(new LSTMCell(3), new LSTMCell(2))) // (5, 4) -> (2), 144 weights}</pre>
 *
 * <p>Output of a step: that of the last cell; states: those of all cells. Weights: those of the cells, each under
 * {@code cells/} and its kind.
 *
 * @param cells first to last, at least one
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/stacked_rnn_cell/">Keras: StackedRNNCells layer</a>
 */
public record StackedRNNCells(List<RecurrentCell> cells, LayerOptions options)
        implements RecurrentCell, KerasLayer<StackedRNNCells>, HasWeightCopies {
    public StackedRNNCells {
        cells = List.copyOf(cells);
        ArgumentChecks.atLeast(1, cells.size(), "The number of StackedRNNCells' cells");
        options = Sublayers.around(options, cells);
    }

    /** Cells, first to last. */
    public StackedRNNCells(List<RecurrentCell> cells) {
        this(cells, LayerOptions.DEFAULT);
    }

    /** Cells, first to last. */
    public static StackedRNNCells of(RecurrentCell... cells) {
        return new StackedRNNCells(List.of(cells));
    }

    private List<String> places() {
        return Sublayers.places("cells", cells);
    }

    /** The shape of the input of a cell, and at the end that of the output. */
    private List<Shape> shapes(Shape input) {
        List<Shape> shapes = new ArrayList<>(List.of(input));
        for (RecurrentCell cell : cells) {
            shapes.add(cell.stepShape(shapes.get(shapes.size() - 1)));
        }
        return shapes;
    }

    @Override
    public List<Shape> stateShapes(Shape input) {
        List<Shape> shapes = shapes(input);
        List<Shape> states = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            states.addAll(cells.get(i).stateShapes(shapes.get(i)));
        }
        return states;
    }

    @Override
    public Shape stepShape(Shape input) {
        return shapes(input).get(cells.size());
    }

    @Override
    public List<Weight> weights(Shape input) {
        List<Shape> shapes = shapes(input);
        List<Weight> weights = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            weights.addAll(Sublayers.weights(places().get(i), cells.get(i), shapes.get(i)));
        }
        return weights;
    }

    @Override
    public Map<String, String> weightCopies(Shape input) {
        List<Shape> shapes = shapes(input);
        Map<String, String> copies = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            copies.putAll(Sublayers.weightCopies(places().get(i), cells.get(i), shapes.get(i)));
        }
        return copies;
    }

    @Override
    public CellStep over(LayerGraph graph, Operand<TInt32> batch) {
        List<Shape> shapes = shapes(graph.inputShape());
        List<CellStep> steps = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            RecurrentCell cell = cells.get(i);
            var inner = Sublayers.graph(graph, places().get(i), cell, shapes.get(i), Optional.empty());
            CellStep step = cell.over(inner, batch);
            steps.add((input, states) -> step.next(
                    inner.cast(input), states.stream().map(inner::cast).toList()));
            counts.add(cell.stateShapes(shapes.get(i)).size());
        }
        return (input, states) -> through(steps, counts, input, states);
    }

    private static CellStep.After through(
            List<CellStep> steps, List<Integer> counts, Operand<TFloating> input, List<Operand<TFloating>> states) {
        Operand<TFloating> output = input;
        List<Operand<TFloating>> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            int first = all.size();
            var after = steps.get(i).next(output, states.subList(first, first + counts.get(i)));
            output = after.output();
            all.addAll(after.states());
        }
        return new CellStep.After(output, all);
    }
}
