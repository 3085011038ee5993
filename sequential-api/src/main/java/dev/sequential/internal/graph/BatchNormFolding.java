package dev.sequential.internal.graph;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.layers.FoldsChannelScale;
import dev.sequential.layers.Layer;
import dev.sequential.layers.ScalesChannels;
import dev.sequential.layers.TrainingOnly;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Folds layers away for inference: batch normalizations go into the kernel and bias of the layer before, where that can
 * take them in, and layers that act in training only are left out.
 *
 * @param model without the layers that are not needed
 * @param weights of the model, by name
 */
public record BatchNormFolding(Architecture model, Map<String, float[]> weights) {
    public static BatchNormFolding of(Architecture model, Map<String, float[]> weights) {
        List<Node> kept = new ArrayList<>();
        Map<String, float[]> changed = new LinkedHashMap<>(weights);
        for (Node node : model.nodes()) {
            if (changesNothing(node.layer())) {
                continue;
            }
            Optional<Node> before = kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
            var folded = before.flatMap(last -> folded(last, node, changed));
            if (folded.isPresent()) {
                folded.get()
                        .forEach((path, values) ->
                                changed.put(before.orElseThrow().fullName(path), values));
            } else {
                kept.add(node);
            }
        }
        return new BatchNormFolding(new Architecture(model.name(), model.input(), kept), changed);
    }

    /** The weights of a layer, by path, that do the work of the layer after it as well; empty where none can. */
    private static Optional<Map<String, float[]>> folded(Node before, Node node, Map<String, float[]> weights) {
        return node.layer() instanceof ScalesChannels scaling && before.layer() instanceof FoldsChannelScale folding
                ? scaling.channelScale(node.input(), own(weights, node))
                        .flatMap(scale -> folding.folded(scale, own(weights, before)))
                : Optional.empty();
    }

    /** A layer of another policy stays, since it rounds. */
    private static boolean changesNothing(Layer layer) {
        return layer instanceof TrainingOnly<?> && layer.options().dtype().equals(DTypePolicy.FLOAT32);
    }

    private static Function<String, float[]> own(Map<String, float[]> weights, Node node) {
        return path -> {
            float[] values = weights.get(node.fullName(path));
            if (values == null) {
                throw new IllegalArgumentException("%s has no weight %s".formatted(node.name(), path));
            }
            return values;
        };
    }
}
