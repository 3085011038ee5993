package dev.sequential.onnx;

import dev.sequential.layers.GlobalPooling;
import java.util.List;
import java.util.stream.LongStream;

final class OnnxGlobalPooling implements OnnxLayer<GlobalPooling<?>> {
    @Override
    public String emit(OnnxGraph graph, GlobalPooling<?> layer, String x) {
        int axes = graph.inputShape().numDimensions() - 1;
        int first = OnnxLayout.last(layer.dataFormat()) ? 1 : 2;
        String operator =
                switch (layer.pool()) {
                    case MAX -> "ReduceMax";
                    case AVERAGE -> "ReduceMean";
                };
        return graph.op(
                operator,
                List.of(x, graph.integers(LongStream.range(first, first + axes).toArray())),
                OnnxAttribute.of("keepdims", layer.keepdims() ? 1 : 0));
    }
}
