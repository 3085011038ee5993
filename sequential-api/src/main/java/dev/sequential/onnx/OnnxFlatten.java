package dev.sequential.onnx;

import dev.sequential.layers.Flatten;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;

final class OnnxFlatten implements OnnxLayer<Flatten> {
    @Override
    public String emit(OnnxGraph graph, Flatten layer, String x) {
        int axes = graph.inputShape().numDimensions() - 1;
        String channelsLast = layer.dataFormat() == DataFormat.CHANNELS_LAST || axes < 1
                ? x
                : OnnxLayout.restore(graph, DataFormat.CHANNELS_LAST, axes, x);
        return graph.op("Flatten", List.of(channelsLast), OnnxAttribute.of("axis", 1));
    }
}
