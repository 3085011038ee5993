package dev.sequential.architecture;

import dev.sequential.config.Records;
import dev.sequential.layers.Layer;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The layers inside a layer, such as those of a model that was added, by the names they have there; a layer that has
 * none, such as the one that {@code TimeDistributed} wraps, goes by the name of the argument that holds it.
 *
 * @param name of the outer layer, for errors
 * @param outer the layer that has them
 */
record InnerLayers(String name, Layer outer) {
    /** The layer of a path of names from here, such as {@code "block/conv1"}; the outer one for an empty path. */
    Layer get(Optional<String> path) {
        return path.isEmpty() ? outer : inner(first(path.get())).get(rest(path.get()));
    }

    /** The outer layer, with the one at the end of a path changed. */
    Layer with(Optional<String> path, UnaryOperator<Layer> change) {
        if (path.isEmpty()) {
            return change.apply(outer);
        }
        var inner = inner(first(path.get()));
        Layer changed = inner.with(rest(path.get()), change);
        return Records.changed(outer, Layer.class, layer -> layer == inner.outer() ? changed : layer);
    }

    private InnerLayers inner(String wanted) {
        Map<String, Layer> inside = all();
        Layer found = inside.get(wanted);
        if (found == null) {
            throw new IllegalArgumentException(
                    "There is no layer \"%s\" in \"%s\", only %s".formatted(wanted, name, inside.keySet()));
        }
        return new InnerLayers(wanted, found);
    }

    private Map<String, Layer> all() {
        Map<String, Layer> inside = new LinkedHashMap<>();
        for (RecordComponent part : outer.getClass().getRecordComponents()) {
            Object value = Records.value(outer, part);
            if (value instanceof Layer layer) {
                inside.put(layer.options().name().orElse(part.getName()), layer);
            } else if (value instanceof List<?> several) {
                for (int i = 0; i < several.size(); i++) {
                    if (several.get(i) instanceof Layer layer) {
                        inside.put(layer.options().name().orElse(part.getName() + '_' + i), layer);
                    }
                }
            }
        }
        return inside;
    }

    private static String first(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static Optional<String> rest(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(path.substring(slash + 1));
    }
}
