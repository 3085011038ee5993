package dev.sequential.internal.ops.recurrent;

import dev.sequential.graph.LayerGraph;
import dev.sequential.layers.keywords.SequenceOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The states of a recurrent layer before and after a batch: 0 before each sequence, or with {@code stateful} those that
 * the batch before left.
 *
 * @param sequence says which of the two
 * @param shapes of the states of one sample
 */
public record RecurrentStates(SequenceOptions sequence, List<Shape> shapes) {
    private static final String PLACE = "rnn_state/";

    /** The states that the layer declares, which it keeps from batch to batch. */
    public Map<String, Shape> declared() {
        Map<String, Shape> declared = new LinkedHashMap<>();
        for (int i = 0; sequence.stateful() && i < shapes.size(); i++) {
            declared.put(PLACE + i, shapes.get(i));
        }
        return declared;
    }

    /** The states before a batch. No gradient goes back into the batch before. */
    public List<Operand<TFloating>> before(LayerGraph graph, Operand<TFloating> batch) {
        List<Operand<TFloating>> states = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            states.add(sequence.stateful() ? graph.weight(PLACE + i) : GateOps.zeros(graph, batch, shapes.get(i)));
        }
        return states;
    }

    /** Keeps the states after a batch for the next one, where they are asked for. */
    public void after(LayerGraph graph, List<Operand<TFloating>> states) {
        for (int i = 0; sequence.stateful() && i < states.size(); i++) {
            graph.update(PLACE + i, states.get(i));
        }
    }
}
