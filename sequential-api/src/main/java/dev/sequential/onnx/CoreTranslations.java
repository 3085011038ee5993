package dev.sequential.onnx;

import dev.sequential.layers.Dense;
import dev.sequential.layers.EinsumDense;
import dev.sequential.layers.Embedding;
import dev.sequential.layers.Identity;
import dev.sequential.layers.TrainingOnly;
import java.util.List;

/** Dense layers, embeddings, and what does nothing in predictions. */
final class CoreTranslations {
    private CoreTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(Dense.class, CoreTranslations::dense)
                .add(EinsumDense.class, CoreTranslations::einsumDense)
                .add(Embedding.class, CoreTranslations::embedding)
                .add(Identity.class, (graph, layer, x) -> x)
                // dropout, noise, penalties and augmentation: an exported model only predicts
                .add(TrainingOnly.class, (graph, layer, x) -> x);
    }

    private static String dense(OnnxGraph graph, Dense layer, String x) {
        String sums = graph.op("MatMul", List.of(x, graph.weight("kernel")));
        if (layer.useBias()) {
            sums = graph.op("Add", List.of(sums, graph.weight("bias")));
        }
        return ActivationTranslations.emit(graph, layer.activation(), sums);
    }

    private static String einsumDense(OnnxGraph graph, EinsumDense layer, String x) {
        String sums =
                graph.op("Einsum", List.of(x, graph.weight("kernel")), OnnxAttribute.of("equation", layer.equation()));
        String biased = layer.biasAxes().isPresent() ? graph.op("Add", List.of(sums, graph.weight("bias"))) : sums;
        return ActivationTranslations.emit(graph, layer.activation(), biased);
    }

    private static String embedding(OnnxGraph graph, Embedding layer, String x) {
        if (layer.maskZero()) {
            throw graph.unsupported("ONNX has no masks, which mask_zero makes");
        }
        return graph.op("Gather", List.of(graph.weight("embeddings"), graph.whole(x)));
    }
}
