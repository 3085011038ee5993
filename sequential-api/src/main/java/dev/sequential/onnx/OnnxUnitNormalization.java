package dev.sequential.onnx;

import dev.sequential.layers.UnitNormalization;
import java.util.List;

/** Zeros stay zeros: nothing is divided by less than 1e-12. */
final class OnnxUnitNormalization implements OnnxLayer<UnitNormalization> {
    @Override
    public String emit(OnnxGraph graph, UnitNormalization layer, String x) {
        String length = OnnxAxes.of(graph, layer.axis()).reduced(graph, "ReduceL2", x);
        return graph.op("Div", List.of(x, graph.op("Max", List.of(length, graph.constant(1e-12)))));
    }
}
