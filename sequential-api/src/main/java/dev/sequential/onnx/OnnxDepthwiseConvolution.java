package dev.sequential.onnx;

import dev.sequential.layers.DepthwiseConvolution;

/** As many groups as there are channels. */
final class OnnxDepthwiseConvolution implements OnnxLayer<DepthwiseConvolution<?>> {
    @Override
    public String emit(OnnxGraph graph, DepthwiseConvolution<?> layer, String x) {
        var convolving = new OnnxConvolving(graph, layer, layer.useBias());
        long channels = graph.shape("kernel").get(convolving.axes());
        String sums = convolving.convolve(convolving.first(x), convolving.each("kernel"), channels);
        return convolving.last(sums, layer.activation());
    }
}
