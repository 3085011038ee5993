package dev.sequential.onnx;

import dev.sequential.layers.TimeDistributed;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** The steps of all samples are one batch for the layer within. */
final class OnnxTimeDistributed implements OnnxLayer<TimeDistributed> {
    @Override
    public String emit(OnnxGraph graph, TimeDistributed layer, String x) {
        if (graph.inputShape().hasUnknownDimension()) {
            throw graph.unsupported("it needs an input of known size");
        }
        Shape step = graph.inputShape().tail();
        String steps = reshape(graph, x, step);
        String each = OnnxLayers.emit(graph.within("layer", layer.layer(), step), layer.layer(), steps);
        return reshape(graph, each, graph.outputShape());
    }

    private static String reshape(OnnxGraph graph, String x, Shape sample) {
        return graph.op("Reshape", List.of(x, graph.integers(sample.prepend(-1).asArray())));
    }
}
