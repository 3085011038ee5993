package dev.sequential.onnx;

import dev.sequential.layers.Layer;
import dev.sequential.layers.NestedSequential;
import java.util.List;
import org.tensorflow.ndarray.Shape;

final class OnnxNestedSequential implements OnnxLayer<NestedSequential> {
    @Override
    public String emit(OnnxGraph graph, NestedSequential model, String x) {
        List<String> places = model.places();
        Shape shape = graph.inputShape();
        String y = x;
        for (int i = 0; i < places.size(); i++) {
            Layer layer = model.layers().get(i);
            y = OnnxLayers.emit(graph.within(places.get(i), layer, shape), layer, y);
            shape = layer.outputShape(shape);
        }
        return y;
    }
}
