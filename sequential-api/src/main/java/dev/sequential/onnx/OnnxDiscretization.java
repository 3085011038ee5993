package dev.sequential.onnx;

import dev.sequential.layers.Discretization;
import java.util.List;

/** An interval's number is how many boundaries are not above. */
final class OnnxDiscretization implements OnnxLayer<Discretization> {
    @Override
    public String emit(OnnxGraph graph, Discretization layer, String x) {
        List<Double> boundaries = layer.binBoundaries().orElseThrow();
        float[] bounds = new float[boundaries.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = boundaries.get(i).floatValue();
        }
        String last = graph.integers(-1);
        String reached = graph.op(
                "GreaterOrEqual",
                List.of(graph.op("Unsqueeze", List.of(x, last)), graph.constant(new long[] {bounds.length}, bounds)));
        String interval = graph.op("ReduceSum", List.of(graph.real(reached), last), OnnxAttribute.of("keepdims", 0));
        return OnnxCategories.emit(graph, layer.outputMode(), graph.whole(interval), bounds.length + 1);
    }
}
