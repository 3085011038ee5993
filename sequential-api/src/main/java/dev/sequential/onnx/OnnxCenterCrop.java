package dev.sequential.onnx;

import dev.sequential.layers.CenterCrop;
import java.util.List;

final class OnnxCenterCrop implements OnnxLayer<CenterCrop> {
    @Override
    public String emit(OnnxGraph graph, CenterCrop layer, String x) {
        long[] sides = OnnxLayout.spatial(graph.inputShape(), layer.dataFormat());
        long top = sides[0] - layer.height();
        long left = sides[1] - layer.width();
        if (top < 0 || left < 0) {
            throw graph.unsupported("it makes a picture larger");
        }
        int first = OnnxLayout.last(layer.dataFormat()) ? 1 : 2;
        return graph.op(
                "Slice",
                List.of(
                        x,
                        graph.integers(top / 2, left / 2),
                        graph.integers(top / 2 + layer.height(), left / 2 + layer.width()),
                        graph.integers(first, first + 1)));
    }
}
