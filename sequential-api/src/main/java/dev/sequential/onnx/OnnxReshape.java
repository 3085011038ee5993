package dev.sequential.onnx;

import dev.sequential.layers.Reshape;
import java.util.List;

final class OnnxReshape implements OnnxLayer<Reshape> {
    @Override
    public String emit(OnnxGraph graph, Reshape layer, String x) {
        if (graph.outputShape().hasUnknownDimension()) {
            throw graph.unsupported("it needs an input of known size");
        }
        long[] sizes = graph.outputShape().prepend(-1).asArray();
        return graph.op("Reshape", List.of(x, graph.integers(sizes)));
    }
}
