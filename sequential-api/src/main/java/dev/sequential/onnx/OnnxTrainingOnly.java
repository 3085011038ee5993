package dev.sequential.onnx;

import dev.sequential.layers.TrainingOnly;

/** Dropout, noise, penalties and augmentation: no operator, since an exported model only predicts. */
final class OnnxTrainingOnly implements OnnxLayer<TrainingOnly<?>> {
    @Override
    public String emit(OnnxGraph graph, TrainingOnly<?> layer, String x) {
        return x;
    }
}
