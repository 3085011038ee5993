package dev.sequential.onnx;

import dev.sequential.layers.GRU;
import java.util.Arrays;

/** The gates z, r and the new state are in one order in Keras and ONNX. */
final class OnnxGRU implements OnnxLayer<GRU> {
    @Override
    public String emit(OnnxGraph graph, GRU layer, String x) {
        var recurrent = new OnnxRecurrent(graph, layer.sequence(), layer.units());
        var functions = recurrent.activations(layer.recurrentActivation(), layer.activation());
        OnnxAttribute[] attributes = Arrays.copyOf(functions, functions.length + 1);
        attributes[functions.length] = OnnxAttribute.of("linear_before_reset", layer.resetAfter() ? 1 : 0);
        return recurrent.emit("GRU", x, new int[] {0, 1, 2}, recurrent.bias(layer.useBias(), 3), attributes);
    }
}
