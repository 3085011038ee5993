package dev.sequential.onnx;

import dev.sequential.layers.Bidirectional;
import dev.sequential.layers.GoesThroughSequences;
import dev.sequential.layers.Layer;
import java.util.List;

final class OnnxBidirectional implements OnnxLayer<Bidirectional> {
    @Override
    public String emit(OnnxGraph graph, Bidirectional layer, String x) {
        String forward = emit(graph, "forward_layer", layer.layer(), x);
        String backward = emit(graph, "backward_layer", layer.backwardLayer(), x);
        if (layer.layer() instanceof GoesThroughSequences<?> recurrent
                && recurrent.sequence().returnSequences()) {
            backward = OnnxRecurrent.reversed(graph, backward);
        }
        List<String> both = List.of(forward, backward);
        return switch (layer.mergeMode().orElseThrow()) {
            case "sum" -> graph.op("Add", both);
            case "mul" -> graph.op("Mul", both);
            case "ave" -> graph.op("Mean", both);
            default -> graph.op("Concat", both, OnnxAttribute.of("axis", -1));
        };
    }

    private static String emit(OnnxGraph graph, String place, Layer layer, String x) {
        return OnnxLayers.emit(graph.within(place, layer, graph.inputShape()), layer, x);
    }
}
