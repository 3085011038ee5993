package dev.sequential.onnx;

import dev.sequential.layers.Permute;
import java.util.List;
import java.util.stream.LongStream;

final class OnnxPermute implements OnnxLayer<Permute> {
    @Override
    public String emit(OnnxGraph graph, Permute layer, String x) {
        long[] order = LongStream.concat(LongStream.of(0), LongStream.of(OnnxPads.longs(layer.dims())))
                .toArray();
        return graph.op("Transpose", List.of(x), OnnxAttribute.of("perm", order));
    }
}
