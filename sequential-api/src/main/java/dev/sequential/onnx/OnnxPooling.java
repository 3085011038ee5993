package dev.sequential.onnx;

import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.Pooling;
import java.util.Collections;
import java.util.List;

final class OnnxPooling implements OnnxLayer<Pooling<?>> {
    @Override
    public String emit(OnnxGraph graph, Pooling<?> layer, String x) {
        int axes = layer.poolSize().size();
        long[] pads = OnnxPads.of(
                graph,
                layer.padding(),
                OnnxLayout.spatial(graph.inputShape(), layer.dataFormat()),
                layer.poolSize(),
                layer.strides(),
                Collections.nCopies(axes, 1));
        String pooled = graph.op(
                operator(layer.pool()),
                List.of(OnnxLayout.first(graph, layer.dataFormat(), axes, x)),
                OnnxAttribute.of("kernel_shape", OnnxPads.longs(layer.poolSize())),
                OnnxAttribute.of("pads", pads),
                OnnxAttribute.of("strides", OnnxPads.longs(layer.strides())));
        return OnnxLayout.restore(graph, layer.dataFormat(), axes, pooled);
    }

    /** The operator over windows; a mean leaves out what padding adds, as in Keras. */
    static String operator(PoolingOp pool) {
        return switch (pool) {
            case MAX -> "MaxPool";
            case AVERAGE -> "AveragePool";
        };
    }
}
