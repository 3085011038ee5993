package dev.sequential.onnx;

import dev.sequential.layers.Activation;

final class OnnxActivation implements OnnxLayer<Activation> {
    @Override
    public String emit(OnnxGraph graph, Activation layer, String x) {
        return OnnxActivations.emit(graph, layer.activation(), x);
    }
}
