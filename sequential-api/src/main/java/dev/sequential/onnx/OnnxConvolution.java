package dev.sequential.onnx;

import dev.sequential.layers.Convolution;

final class OnnxConvolution implements OnnxLayer<Convolution<?>> {
    @Override
    public String emit(OnnxGraph graph, Convolution<?> layer, String x) {
        var convolving = new OnnxConvolving(graph, layer, layer.useBias());
        String sums = convolving.convolve(convolving.first(x), convolving.swapped("kernel"), layer.groups());
        return convolving.last(sums, layer.activation());
    }
}
