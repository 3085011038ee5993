package dev.sequential.onnx;

import dev.sequential.layers.LSTM;

/** Keras's gates are i, f, cell, o; ONNX's i, o, f, cell. */
final class OnnxLSTM implements OnnxLayer<LSTM> {
    @Override
    public String emit(OnnxGraph graph, LSTM layer, String x) {
        var recurrent = new OnnxRecurrent(graph, layer.sequence(), layer.units());
        return recurrent.emit(
                "LSTM",
                x,
                new int[] {0, 3, 1, 2},
                recurrent.bias(layer.useBias(), 4),
                recurrent.activations(layer.recurrentActivation(), layer.activation(), layer.activation()));
    }
}
