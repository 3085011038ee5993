package dev.sequential.onnx;

import dev.sequential.layers.CategoryEncoding;

final class OnnxCategoryEncoding implements OnnxLayer<CategoryEncoding> {
    @Override
    public String emit(OnnxGraph graph, CategoryEncoding layer, String x) {
        return OnnxCategories.emit(graph, layer.outputMode(), graph.whole(x), layer.numTokens());
    }
}
