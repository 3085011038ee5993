package dev.sequential.onnx;

import dev.sequential.layers.SimpleRNN;

final class OnnxSimpleRNN implements OnnxLayer<SimpleRNN> {
    @Override
    public String emit(OnnxGraph graph, SimpleRNN layer, String x) {
        var recurrent = new OnnxRecurrent(graph, layer.sequence(), layer.units());
        return recurrent.emit(
                "RNN", x, new int[] {0}, recurrent.bias(layer.useBias(), 1), recurrent.activations(layer.activation()));
    }
}
