package dev.sequential.onnx;

import dev.sequential.layers.ZeroPadding;
import java.util.List;

final class OnnxZeroPadding implements OnnxLayer<ZeroPadding<?>> {
    @Override
    public String emit(OnnxGraph graph, ZeroPadding<?> layer, String x) {
        List<List<Integer>> borders = layer.borders();
        int first = OnnxLayout.last(layer.dataFormat()) ? 1 : 2;
        int rank = borders.size() + 2;
        long[] pads = new long[2 * rank];
        for (int axis = 0; axis < borders.size(); axis++) {
            pads[first + axis] = borders.get(axis).get(0);
            pads[rank + first + axis] = borders.get(axis).get(1);
        }
        return graph.op("Pad", List.of(x, graph.integers(pads)));
    }
}
