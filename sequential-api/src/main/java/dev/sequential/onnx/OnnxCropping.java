package dev.sequential.onnx;

import dev.sequential.layers.Cropping;
import java.util.List;
import java.util.stream.LongStream;

final class OnnxCropping implements OnnxLayer<Cropping<?>> {
    @Override
    public String emit(OnnxGraph graph, Cropping<?> layer, String x) {
        List<List<Integer>> borders = layer.borders();
        int first = OnnxLayout.last(layer.dataFormat()) ? 1 : 2;
        long[] from = borders.stream().mapToLong(border -> border.get(0)).toArray();
        long[] to = borders.stream()
                .mapToLong(border -> border.get(1) == 0 ? Long.MAX_VALUE : -border.get(1))
                .toArray();
        long[] axes = LongStream.range(first, first + borders.size()).toArray();
        return graph.op("Slice", List.of(x, graph.integers(from), graph.integers(to), graph.integers(axes)));
    }
}
