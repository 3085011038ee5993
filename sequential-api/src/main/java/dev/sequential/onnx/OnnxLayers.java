package dev.sequential.onnx;

import dev.sequential.layers.Layer;
import dev.sequential.layers.TrainingOnly;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Which translation a layer has. */
final class OnnxLayers {
    private OnnxLayers() {}

    /** Adds a layer's operators; the result is the name of its output. */
    @SuppressWarnings("unchecked") // a translation takes the layer, or the interface, that it is named after
    static String emit(OnnxGraph graph, Layer layer, String x) {
        if (layer instanceof ExportsOnnx own) {
            return own.onnx(graph, x);
        }
        OnnxLayer<Layer> translation = (OnnxLayer<Layer>) of(layer.getClass())
                .orElseThrow(() ->
                        graph.unsupported("no operators are known for it. A layer of your own implements ExportsOnnx"));
        return translation.emit(graph, layer, x);
    }

    /** The translation that is named after a kind of layer, or after the nearest of its interfaces that has one. */
    static Optional<OnnxLayer<?>> of(Class<?> layer) {
        boolean own = !layer.getPackageName().equals(Layer.class.getPackageName());
        if (own && !TrainingOnly.class.isAssignableFrom(layer)) {
            return Optional.empty(); // it may compute something else, whatever its name or other interfaces
        }
        Deque<Class<?>> open = new ArrayDeque<>(List.of(own ? TrainingOnly.class : layer));
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            Optional<OnnxLayer<?>> named = named(OnnxLayers.class.getPackageName() + ".Onnx" + next.getSimpleName());
            if (named.isPresent()) {
                return named;
            }
            open.addAll(List.of(next.getInterfaces()));
        }
        return Optional.empty();
    }

    private static Optional<OnnxLayer<?>> named(String name) {
        try {
            Class<?> type = Class.forName(name);
            return OnnxLayer.class.isAssignableFrom(type) && !type.isInterface()
                    ? Optional.of((OnnxLayer<?>) type.getDeclaredConstructor().newInstance())
                    : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " needs a constructor without arguments", e);
        }
    }
}
