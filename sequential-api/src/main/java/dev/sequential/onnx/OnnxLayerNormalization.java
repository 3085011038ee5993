package dev.sequential.onnx;

import dev.sequential.layers.LayerNormalization;

final class OnnxLayerNormalization implements OnnxLayer<LayerNormalization> {
    @Override
    public String emit(OnnxGraph graph, LayerNormalization layer, String x) {
        OnnxAxes axes = OnnxAxes.of(graph, layer.axis());
        var normalizing = new OnnxNormalizing(graph, axes);
        String centred = normalizing.centred(x);
        return layer.rmsScaling()
                ? normalizing.times(normalizing.divided(x, centred, layer.epsilon()), "gamma", axes.spread())
                : normalizing.scaled(layer, axes.spread(), normalizing.divided(centred, centred, layer.epsilon()));
    }
}
