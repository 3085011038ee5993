package dev.sequential.onnx;

import dev.sequential.layers.PReLU;
import java.util.List;

final class OnnxPReLU implements OnnxLayer<PReLU> {
    @Override
    public String emit(OnnxGraph graph, PReLU layer, String x) {
        return graph.op("PRelu", List.of(x, graph.weight("alpha")));
    }
}
