package dev.sequential.saving;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.config.NumberedNames;
import dev.sequential.layers.HasOwnVariables;
import dev.sequential.layers.HasWeightCopies;
import dev.sequential.layers.Weight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The path of each weight in a weights file of Keras 3.
 *
 * <p>The path has the layer's class, not its name: {@code layers/conv2d_1/vars/0} is the first weight of the second
 * Conv2D.
 */
final class WeightPaths {
    private WeightPaths() {}

    /** The path of each weight, by the name {@code layer/weight}. */
    static Map<String, String> of(Architecture model) {
        Map<String, String> paths = new LinkedHashMap<>();
        each(model, (node, place) -> {
            Map<String, Integer> counts = new HashMap<>();
            for (String copy : copies(node).keySet()) {
                variable(place, copy, counts);
            }
            for (Weight weight : node.weights()) {
                paths.put(node.fullName(weight.path()), variable(place, weight.path(), counts));
            }
        });
        return paths;
    }

    /** The weights that lie in a file twice: the path of the copy, and the name {@code layer/weight}. */
    static Map<String, String> copies(Architecture model) {
        Map<String, String> copies = new LinkedHashMap<>();
        each(model, (node, place) -> {
            Map<String, Integer> counts = new HashMap<>();
            copies(node).forEach((copy, weight) -> copies.put(variable(place, copy, counts), node.fullName(weight)));
        });
        return copies;
    }

    /** The numbers that are kept beside the weights, by their path. */
    static Map<String, float[]> beside(Architecture model) {
        Map<String, float[]> beside = new LinkedHashMap<>();
        each(model, (node, place) -> {
            if (node.layer() instanceof HasOwnVariables layer) {
                layer.ownVariables().forEach((name, numbers) -> beside.put(place + "/vars/" + name, numbers));
            }
        });
        return beside;
    }

    /** The copies of weights that a layer's file has: the place of the copy, and the path of the weight. */
    private static Map<String, String> copies(Node node) {
        return node.layer() instanceof HasWeightCopies layer ? layer.weightCopies(node.input()) : Map.of();
    }

    private static void each(Architecture model, BiConsumer<Node, String> action) {
        var names = new NumberedNames();
        for (Node node : model.nodes()) {
            action.accept(node, "layers/" + names.next(Architecture.className(node.layer())));
        }
    }

    /** The next variable of a weight's group. */
    private static String variable(String layer, String weight, Map<String, Integer> counts) {
        int end = weight.lastIndexOf('/');
        String group = end < 0 ? "" : weight.substring(0, end);
        int index = counts.merge(group, 1, Integer::sum) - 1;
        return layer + (group.isEmpty() ? "" : "/" + group) + "/vars/" + index;
    }
}
