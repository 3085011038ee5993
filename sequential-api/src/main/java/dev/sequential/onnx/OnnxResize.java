package dev.sequential.onnx;

import dev.sequential.layers.UpSampling;
import java.util.ArrayList;
import java.util.List;

/** Larger inputs. */
final class OnnxResize {
    private OnnxResize() {}

    /** Each element is repeated. */
    static String nearest(OnnxGraph graph, UpSampling<?> layer, String x) {
        return resize(
                graph,
                layer,
                x,
                OnnxAttribute.of("mode", "nearest"),
                OnnxAttribute.of("coordinate_transformation_mode", "asymmetric"),
                OnnxAttribute.of("nearest_mode", "floor"));
    }

    /** Elements are made of those around them, places being the middles of pixels. */
    static String between(OnnxGraph graph, UpSampling<?> layer, String x, OnnxAttribute... mode) {
        List<OnnxAttribute> attributes = new ArrayList<>(List.of(mode));
        attributes.add(OnnxAttribute.of("coordinate_transformation_mode", "half_pixel"));
        return resize(graph, layer, x, attributes.toArray(OnnxAttribute[]::new));
    }

    private static String resize(OnnxGraph graph, UpSampling<?> layer, String x, OnnxAttribute... attributes) {
        int axes = layer.factors().size();
        float[] scales = new float[axes + 2];
        scales[0] = 1;
        scales[1] = 1;
        for (int axis = 0; axis < axes; axis++) {
            scales[axis + 2] = layer.factors().get(axis);
        }
        String first = OnnxLayout.first(graph, layer.dataFormat(), axes, x);
        String resized =
                graph.op("Resize", List.of(first, "", graph.constant(new long[] {scales.length}, scales)), attributes);
        return OnnxLayout.restore(graph, layer.dataFormat(), axes, resized);
    }
}
