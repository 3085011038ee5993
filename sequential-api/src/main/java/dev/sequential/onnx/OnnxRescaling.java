package dev.sequential.onnx;

import dev.sequential.config.Numbers;
import dev.sequential.layers.Rescaling;
import java.util.List;

final class OnnxRescaling implements OnnxLayer<Rescaling> {
    @Override
    public String emit(OnnxGraph graph, Rescaling layer, String x) {
        String scaled = graph.op("Mul", List.of(x, constant(graph, layer.scale())));
        return graph.op("Add", List.of(scaled, constant(graph, layer.offset())));
    }

    private static String constant(OnnxGraph graph, Numbers numbers) {
        return graph.constant(new long[] {numbers.list().size()}, numbers.floats());
    }
}
