package dev.sequential.onnx;

import dev.sequential.layers.LeakyReLU;
import java.util.List;

final class OnnxLeakyReLU implements OnnxLayer<LeakyReLU> {
    @Override
    public String emit(OnnxGraph graph, LeakyReLU layer, String x) {
        return graph.op("LeakyRelu", List.of(x), OnnxAttribute.of("alpha", (float) layer.negativeSlope()));
    }
}
