package dev.sequential.summary;

import dev.sequential.architecture.Architecture;
import dev.sequential.layers.HasActivation;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * The row of a layer in a table.
 *
 * @param kind Keras's class name
 * @param activation the function at the end of the layer, by Keras's name
 * @param output shape without the batch axis
 * @param weights numbers in all weights
 */
record LayerRow(String kind, String activation, Shape output, long weights) {
    static List<LayerRow> of(Architecture model) {
        return model.nodes().stream()
                .map(node -> new LayerRow(
                        Architecture.className(node.layer()),
                        HasActivation.activationOf(node.layer()).identifier(),
                        node.output(),
                        node.countParams()))
                .toList();
    }

    /** The rows in which each Activation has become part of the row before it, where that has no activation yet. */
    static List<LayerRow> simplified(List<LayerRow> rows) {
        List<LayerRow> merged = new ArrayList<>();
        for (LayerRow row : rows) {
            int last = merged.size() - 1;
            if (last >= 0
                    && row.kind.equals("Activation")
                    && merged.get(last).shownActivation().isEmpty()) {
                LayerRow before = merged.get(last);
                merged.set(last, new LayerRow(before.kind, row.activation, before.output, before.weights));
            } else {
                merged.add(row);
            }
        }
        return merged;
    }

    String shownActivation() {
        return activation.equals("linear") ? "" : activation;
    }
}
