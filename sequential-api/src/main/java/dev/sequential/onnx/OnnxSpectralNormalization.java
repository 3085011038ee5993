package dev.sequential.onnx;

import dev.sequential.layers.SpectralNormalization;

/** Predicting, the layer within: its kernel was divided while training. */
final class OnnxSpectralNormalization implements OnnxLayer<SpectralNormalization> {
    @Override
    public String emit(OnnxGraph graph, SpectralNormalization layer, String x) {
        return OnnxLayers.emit(graph.within("layer", layer.layer(), graph.inputShape()), layer.layer(), x);
    }
}
