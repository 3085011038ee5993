package dev.sequential.onnx;

import dev.sequential.layers.RepeatVector;
import java.util.List;

final class OnnxRepeatVector implements OnnxLayer<RepeatVector> {
    @Override
    public String emit(OnnxGraph graph, RepeatVector layer, String x) {
        String step = graph.op("Unsqueeze", List.of(x, graph.integers(1)));
        return graph.op("Tile", List.of(step, graph.integers(1, layer.n(), 1)));
    }
}
