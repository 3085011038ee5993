package dev.sequential.onnx;

import dev.sequential.layers.SeparableConvolution;

/** Each channel apart, then sums of the channels of each place. */
final class OnnxSeparableConvolution implements OnnxLayer<SeparableConvolution<?>> {
    @Override
    public String emit(OnnxGraph graph, SeparableConvolution<?> layer, String x) {
        var convolving = new OnnxConvolving(graph, layer, layer.useBias());
        long channels = graph.shape("depthwise_kernel").get(convolving.axes());
        String apart =
                convolving.convolveWithoutBias(convolving.first(x), convolving.each("depthwise_kernel"), channels);
        return convolving.last(convolving.pointwise(apart, convolving.swapped("pointwise_kernel")), layer.activation());
    }
}
