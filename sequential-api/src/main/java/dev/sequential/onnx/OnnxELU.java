package dev.sequential.onnx;

import dev.sequential.layers.ELU;
import java.util.List;

final class OnnxELU implements OnnxLayer<ELU> {
    @Override
    public String emit(OnnxGraph graph, ELU layer, String x) {
        return graph.op("Elu", List.of(x), OnnxAttribute.of("alpha", (float) layer.alpha()));
    }
}
