package dev.sequential.onnx;

import dev.sequential.layers.AdaptivePooling;
import java.util.List;

/** Windows of one size and one step; ONNX has no others. */
final class OnnxAdaptivePooling implements OnnxLayer<AdaptivePooling<?>> {
    @Override
    public String emit(OnnxGraph graph, AdaptivePooling<?> layer, String x) {
        List<Integer> counts = layer.outputSize();
        long[] sizes = OnnxLayout.spatial(graph.inputShape(), layer.dataFormat());
        long[] windows = new long[counts.size()];
        long[] steps = new long[counts.size()];
        for (int axis = 0; axis < windows.length; axis++) {
            windows[axis] = end(sizes[axis], counts.get(axis), 0);
            steps[axis] = counts.get(axis) == 1 ? 1 : start(sizes[axis], counts.get(axis), 1);
            for (int i = 0; i < counts.get(axis); i++) {
                if (start(sizes[axis], counts.get(axis), i) != i * steps[axis]
                        || end(sizes[axis], counts.get(axis), i) != i * steps[axis] + windows[axis]) {
                    throw graph.unsupported("%d windows over a side of %d differ in size or step"
                            .formatted(counts.get(axis), sizes[axis]));
                }
            }
        }
        String pooled = graph.op(
                OnnxPooling.operator(layer.pool()),
                List.of(OnnxLayout.first(graph, layer.dataFormat(), windows.length, x)),
                OnnxAttribute.of("kernel_shape", windows),
                OnnxAttribute.of("strides", steps));
        return OnnxLayout.restore(graph, layer.dataFormat(), windows.length, pooled);
    }

    private static long start(long size, int count, int number) {
        return number * size / count;
    }

    private static long end(long size, int count, int number) {
        return ((number + 1) * size + count - 1) / count;
    }
}
