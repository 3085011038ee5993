package dev.sequential.onnx;

import dev.sequential.layers.Softmax;
import java.util.List;

final class OnnxSoftmax implements OnnxLayer<Softmax> {
    @Override
    public String emit(OnnxGraph graph, Softmax layer, String x) {
        OnnxAxes axes = OnnxAxes.of(graph, layer.axis());
        if (axes.numbers().length == 1) {
            return graph.op("Softmax", List.of(x), OnnxAttribute.of("axis", axes.numbers()[0]));
        }
        String below = graph.op("Sub", List.of(x, axes.reduced(graph, "ReduceMax", x)));
        String powers = graph.op("Exp", List.of(below));
        return graph.op("Div", List.of(powers, axes.reduced(graph, "ReduceSum", powers)));
    }
}
