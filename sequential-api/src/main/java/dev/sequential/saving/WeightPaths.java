package dev.sequential.saving;

import dev.sequential.Architecture;
import dev.sequential.Node;
import dev.sequential.config.Names;
import dev.sequential.layers.Weight;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where Keras 3 keeps each weight in its weights file.
 *
 * <p>The path has the layer's class, not its name: {@code layers/conv2d_1/vars/0} is the first weight of the second
 * Conv2D.
 */
public final class WeightPaths {
    private WeightPaths() {}

    /** The path of each weight, by the name {@code layer/weight}. */
    public static Map<String, String> of(Architecture model) {
        Map<String, String> paths = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Node node : model.nodes()) {
            String kind = Names.snake(Architecture.className(node.layer()));
            int number = seen.merge(kind, 1, Integer::sum) - 1;
            String layer = "layers/" + kind + (number == 0 ? "" : "_" + number);
            Map<String, Integer> counts = new HashMap<>();
            for (Weight weight : node.weights()) {
                String group = weight.group();
                int index = counts.merge(group, 1, Integer::sum) - 1;
                paths.put(
                        node.name() + '/' + weight.path(),
                        layer + (group.isEmpty() ? "" : "/" + group) + "/vars/" + index);
            }
        }
        return paths;
    }
}
