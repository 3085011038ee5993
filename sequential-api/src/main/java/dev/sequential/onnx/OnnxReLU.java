package dev.sequential.onnx;

import dev.sequential.layers.ReLU;
import java.util.List;

/** What is above the threshold, cut at the maximum, less the slope times what is missing below it. */
final class OnnxReLU implements OnnxLayer<ReLU> {
    @Override
    public String emit(OnnxGraph graph, ReLU layer, String x) {
        String threshold = graph.constant(layer.threshold());
        String above = layer.threshold() == 0
                ? graph.op("Relu", List.of(x))
                : graph.op("Mul", List.of(x, graph.real(graph.op("Greater", List.of(x, threshold)))));
        String cut = layer.maxValue()
                .map(most -> graph.op("Min", List.of(above, graph.constant(most))))
                .orElse(above);
        if (layer.negativeSlope() == 0) {
            return cut;
        }
        String below = graph.op("Relu", List.of(graph.op("Sub", List.of(threshold, x))));
        return graph.op("Sub", List.of(cut, graph.op("Mul", List.of(below, graph.constant(layer.negativeSlope())))));
    }
}
