package dev.sequential.onnx;

import dev.sequential.layers.Layer;
import dev.sequential.layers.TrainingOnly;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The translations of layers to ONNX's operators, found by the class of a layer.
 *
 * <p>Each file of translations adds its own: a layer, or an interface that several layers share, and the method that
 * translates it. A new translation is a method and a line beside it.
 */
final class Translations {
    private static final Translations ALL = all();

    private final Map<Class<?>, Translation<?>> byType = new HashMap<>();

    private static Translations all() {
        var all = new Translations();
        ActivationTranslations.addTo(all);
        ConvolutionTranslations.addTo(all);
        CoreTranslations.addTo(all);
        ImageTranslations.addTo(all);
        NormalizationTranslations.addTo(all);
        PoolingTranslations.addTo(all);
        PreprocessingTranslations.addTo(all);
        RecurrentTranslations.addTo(all);
        ReshapingTranslations.addTo(all);
        WrapperTranslations.addTo(all);
        return all;
    }

    /** Adds the operators of a layer of the library, or of a user's own; the result is the name of its output. */
    @SuppressWarnings("unchecked") // add sees to it that a translation takes the layers of its type
    static String emit(OnnxGraph graph, Layer layer, String x) {
        if (layer instanceof ExportsOnnx own) {
            return own.onnx(graph, x);
        }
        Translation<Layer> translation = (Translation<Layer>) of(layer.getClass())
                .orElseThrow(() ->
                        graph.unsupported("no operators are known for it. A layer of your own implements ExportsOnnx"));
        return translation.emit(graph, layer, x);
    }

    /** The translation of a class of layers: its own, or that of the nearest of its interfaces that has one. */
    static Optional<Translation<?>> of(Class<?> layer) {
        return type(layer).map(ALL.byType::get);
    }

    /** The type under which the translation of a class of layers was added: the class, or one of its interfaces. */
    static Optional<Class<?>> type(Class<?> layer) {
        boolean own = !layer.getPackageName().equals(Layer.class.getPackageName());
        if (own && !TrainingOnly.class.isAssignableFrom(layer)) {
            return Optional.empty(); // it may compute something else, whatever interfaces it has
        }
        Deque<Class<?>> open = new ArrayDeque<>(List.of(own ? TrainingOnly.class : layer));
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            if (ALL.byType.containsKey(next)) {
                return Optional.of(next);
            }
            open.addAll(List.of(next.getInterfaces()));
        }
        return Optional.empty();
    }

    /** Every layer, and every interface of layers, that has a translation. */
    static Set<Class<?>> types() {
        return Set.copyOf(ALL.byType.keySet());
    }

    /**
     * Adds the translation of a layer, or of the layers of an interface that have none of their own.
     *
     * @throws IllegalStateException if there is one already
     */
    <L> Translations add(Class<L> type, Translation<? super L> translation) {
        if (byType.putIfAbsent(type, translation) != null) {
            throw new IllegalStateException("Two translations of %s".formatted(type.getSimpleName()));
        }
        return this;
    }

    /**
     * How a kind of layer is computed by ONNX's operators.
     *
     * @param <L> the layer, or the interface of several
     */
    @FunctionalInterface
    interface Translation<L> {
        /**
         * Adds the layer's operators.
         *
         * @param x the name of the layer's input in the graph
         * @return the name of its output
         */
        String emit(OnnxGraph graph, L layer, String x);
    }
}
