package dev.sequential;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.layers.KerasLayer;
import dev.sequential.layers.Layer;
import dev.sequential.layers.LayerOptions;
import dev.sequential.layers.NestedSequential;
import dev.sequential.training.TrainableModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model on its way to become a layer of another.
 *
 * @param layer its layers as one
 * @param inside the values of its weights, by their place within the layer
 */
record NestedModel(NestedSequential layer, Map<String, float[]> inside) {
    /** A model with the weights it has now. */
    static NestedModel of(TrainableModel model) {
        Architecture inner = model.architecture();
        List<Layer> layers = inner.nodes().stream().map(NestedModel::named).toList();
        var nested = new NestedSequential(Optional.of(inner.input()), layers, LayerOptions.DEFAULT).name(model.name());
        Map<String, float[]> values = model.getWeights();
        Map<String, float[]> inside = new LinkedHashMap<>();
        List<String> places = new ArrayList<>(nested.places());
        for (int i = 0; i < places.size(); i++) {
            Node node = inner.nodes().get(i);
            for (var weight : node.weights()) {
                float[] value = values.get(node.fullName(weight.path()));
                if (value != null) {
                    inside.put(places.get(i) + '/' + weight.path(), value);
                }
            }
        }
        return new NestedModel(nested, inside);
    }

    /** A layer under the name it has in its model, where it can hold one. */
    private static Layer named(Node node) {
        return node.layer() instanceof KerasLayer<?> layer ? layer.name(node.name()) : node.layer();
    }

    /** The values of the weights by their names in the model whose layer has a name. */
    Map<String, float[]> weights(String name) {
        Map<String, float[]> weights = new LinkedHashMap<>();
        inside.forEach((place, value) -> weights.put(name + '/' + place, value));
        return weights;
    }
}
