package dev.sequential.onnx;

import dev.sequential.layers.UpSampling2D;

final class OnnxUpSampling2D implements OnnxLayer<UpSampling2D> {
    @Override
    public String emit(OnnxGraph graph, UpSampling2D layer, String x) {
        return switch (layer.interpolation()) {
            case NEAREST, AREA -> OnnxResize.nearest(graph, layer, x); // whole factors: the same
            case BILINEAR -> OnnxResize.between(graph, layer, x, OnnxAttribute.of("mode", "linear"));
            case BICUBIC -> bicubic(graph, layer, x);
            case LANCZOS3, LANCZOS5 -> throw graph.unsupported("ONNX has no Lanczos windows");
        };
    }

    private static String bicubic(OnnxGraph graph, UpSampling2D layer, String x) {
        if (layer.size().stream().anyMatch(factor -> Integer.bitCount(factor) != 1)) {
            throw graph.unsupported(
                    "TensorFlow rounds bicubic weights, which shows where a factor is no power of 2, got "
                            + layer.size());
        }
        return OnnxResize.between(
                graph,
                layer,
                x,
                OnnxAttribute.of("mode", "cubic"),
                OnnxAttribute.of("cubic_coeff_a", -0.5f),
                OnnxAttribute.of("exclude_outside", 1));
    }
}
