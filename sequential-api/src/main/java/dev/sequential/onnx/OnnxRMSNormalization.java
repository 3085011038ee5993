package dev.sequential.onnx;

import dev.sequential.layers.RMSNormalization;
import java.util.List;

final class OnnxRMSNormalization implements OnnxLayer<RMSNormalization> {
    @Override
    public String emit(OnnxGraph graph, RMSNormalization layer, String x) {
        var normalizing = new OnnxNormalizing(graph, OnnxAxes.of(graph, layer.axis()));
        return graph.op("Mul", List.of(normalizing.divided(x, x, layer.epsilon()), graph.weight("scale")));
    }
}
