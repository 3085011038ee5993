package dev.sequential.saving;

import dev.sequential.architecture.Node;
import dev.sequential.layers.Weight;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A layer's weights in the order of the older format {@code .h5}: those that are trained, then the others. */
final class LegacyOrder {
    private LegacyOrder() {}

    static List<Weight> of(Node node) {
        List<Weight> weights = new ArrayList<>(node.weights());
        // a stable sort: each half stays in the layer's own order
        weights.sort(Comparator.comparing(weight -> !node.trains(weight)));
        return weights;
    }
}
