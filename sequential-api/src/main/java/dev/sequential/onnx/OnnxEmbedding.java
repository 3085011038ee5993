package dev.sequential.onnx;

import dev.sequential.layers.Embedding;
import java.util.List;

final class OnnxEmbedding implements OnnxLayer<Embedding> {
    @Override
    public String emit(OnnxGraph graph, Embedding layer, String x) {
        if (layer.maskZero()) {
            throw graph.unsupported("ONNX has no masks, which mask_zero makes");
        }
        return graph.op("Gather", List.of(graph.weight("embeddings"), graph.whole(x)));
    }
}
