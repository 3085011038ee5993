package dev.sequential.onnx;

import dev.sequential.layers.Pipeline;

final class OnnxPipeline implements OnnxLayer<Pipeline> {
    @Override
    public String emit(OnnxGraph graph, Pipeline pipeline, String x) {
        return new OnnxNestedSequential().emit(graph, pipeline.model(), x);
    }
}
