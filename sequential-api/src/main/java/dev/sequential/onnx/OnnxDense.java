package dev.sequential.onnx;

import dev.sequential.layers.Dense;
import java.util.List;

final class OnnxDense implements OnnxLayer<Dense> {
    @Override
    public String emit(OnnxGraph graph, Dense layer, String x) {
        String sums = graph.op("MatMul", List.of(x, graph.weight("kernel")));
        if (layer.useBias()) {
            sums = graph.op("Add", List.of(sums, graph.weight("bias")));
        }
        return OnnxActivations.emit(graph, layer.activation(), sums);
    }
}
