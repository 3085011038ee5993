package dev.sequential.onnx;

import dev.sequential.layers.EinsumDense;
import java.util.List;

final class OnnxEinsumDense implements OnnxLayer<EinsumDense> {
    @Override
    public String emit(OnnxGraph graph, EinsumDense layer, String x) {
        String sums =
                graph.op("Einsum", List.of(x, graph.weight("kernel")), OnnxAttribute.of("equation", layer.equation()));
        String biased = layer.biasAxes().isPresent() ? graph.op("Add", List.of(sums, graph.weight("bias"))) : sums;
        return OnnxActivations.emit(graph, layer.activation(), biased);
    }
}
