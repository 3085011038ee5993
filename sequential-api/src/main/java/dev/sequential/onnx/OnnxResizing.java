package dev.sequential.onnx;

import dev.sequential.layers.Resizing;
import dev.sequential.layers.keywords.Interpolation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

final class OnnxResizing implements OnnxLayer<Resizing> {
    @Override
    public String emit(OnnxGraph graph, Resizing layer, String x) {
        if (layer.cropToAspectRatio() || layer.padToAspectRatio()) {
            throw graph.unsupported("it crops or pads to keep proportions: do so before the model");
        }
        List<OnnxAttribute> mode = new ArrayList<>();
        mode.add(OnnxAttribute.of("coordinate_transformation_mode", "half_pixel"));
        if (layer.interpolation() == Interpolation.NEAREST) {
            mode.add(OnnxAttribute.of("mode", "nearest"));
            mode.add(OnnxAttribute.of("nearest_mode", "round_prefer_ceil"));
        } else if (layer.interpolation() == Interpolation.BILINEAR && !layer.antialias()) {
            mode.add(OnnxAttribute.of("mode", "linear"));
        } else {
            throw graph.unsupported("only nearest, and bilinear without antialias, are exported, got %s"
                    .formatted(layer.interpolation().name().toLowerCase(Locale.ROOT)
                            + (layer.antialias() ? " with antialias" : "")));
        }
        long channels = graph.outputShape().get(OnnxLayout.last(layer.dataFormat()) ? 2 : 0);
        String first = OnnxLayout.first(graph, layer.dataFormat(), 2, x);
        String batch =
                graph.op("Slice", List.of(graph.op("Shape", List.of(first)), graph.integers(0), graph.integers(1)));
        String sizes = graph.op(
                "Concat",
                List.of(batch, graph.integers(channels, layer.height(), layer.width())),
                OnnxAttribute.of("axis", 0));
        String resized = graph.op("Resize", List.of(first, "", "", sizes), mode.toArray(OnnxAttribute[]::new));
        return OnnxLayout.restore(graph, layer.dataFormat(), 2, resized);
    }
}
