package dev.sequential.internal;

import dev.sequential.Architecture;
import dev.sequential.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A model for predictions in which each layer that only scales channels, such as batch normalization, is part of the
 * layer before it, where that can take it in: its kernel and bias are scaled instead.
 *
 * @param model without the layers that were taken in
 * @param weights of the model, by name
 */
record Folding(Architecture model, Map<String, float[]> weights) {
    static Folding of(Architecture model, Map<String, float[]> weights) {
        List<Node> kept = new ArrayList<>();
        Map<String, float[]> changed = new LinkedHashMap<>(weights);
        for (Node node : model.nodes()) {
            var scale = node.layer().channelScale(node.input(), own(changed, node));
            if (scale.isPresent() && !kept.isEmpty()) {
                Node before = kept.get(kept.size() - 1);
                var scaled = before.layer().scaled(scale.get(), own(changed, before));
                if (scaled.isPresent()) {
                    scaled.get().forEach((path, values) -> changed.put(before.name() + '/' + path, values));
                    continue;
                }
            }
            kept.add(node);
        }
        return new Folding(new Architecture(model.name(), model.input(), kept), changed);
    }

    private static Function<String, float[]> own(Map<String, float[]> weights, Node node) {
        return path -> {
            float[] values = weights.get(node.name() + '/' + path);
            if (values == null) {
                throw new IllegalArgumentException("%s has no weight %s".formatted(node.name(), path));
            }
            return values;
        };
    }
}
