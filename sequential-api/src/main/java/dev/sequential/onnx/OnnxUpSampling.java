package dev.sequential.onnx;

import dev.sequential.layers.UpSampling;

/** Each element again and again. */
final class OnnxUpSampling implements OnnxLayer<UpSampling<?>> {
    @Override
    public String emit(OnnxGraph graph, UpSampling<?> layer, String x) {
        return OnnxResize.nearest(graph, layer, x);
    }
}
