package dev.sequential.onnx;

import dev.sequential.internal.ops.convolution.PoolingOp;
import dev.sequential.layers.AdaptivePooling;
import dev.sequential.layers.GlobalPooling;
import dev.sequential.layers.Pooling;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;

/** Pooling layers as the operators MaxPool and AveragePool; global ones as ReduceMax and ReduceMean. */
final class PoolingTranslations {
    private PoolingTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(Pooling.class, PoolingTranslations::pooling)
                .add(GlobalPooling.class, PoolingTranslations::global)
                .add(AdaptivePooling.class, PoolingTranslations::adaptive);
    }

    private static String pooling(OnnxGraph graph, Pooling<?> layer, String x) {
        int axes = layer.poolSize().size();
        long[] pads = PaddingSizes.of(
                graph,
                layer.padding(),
                ChannelLayout.spatial(graph.inputShape(), layer.dataFormat()),
                layer.poolSize(),
                layer.strides(),
                Collections.nCopies(axes, 1));
        String pooled = graph.op(
                operator(layer.pool()),
                List.of(ChannelLayout.first(graph, layer.dataFormat(), axes, x)),
                OnnxAttribute.of("kernel_shape", PaddingSizes.longs(layer.poolSize())),
                OnnxAttribute.of("pads", pads),
                OnnxAttribute.of("strides", PaddingSizes.longs(layer.strides())));
        return ChannelLayout.restore(graph, layer.dataFormat(), axes, pooled);
    }

    private static String global(OnnxGraph graph, GlobalPooling<?> layer, String x) {
        int axes = graph.inputShape().numDimensions() - 1;
        int first = ChannelLayout.firstSpatialAxis(layer.dataFormat());
        String operator =
                switch (layer.pool()) {
                    case MAX -> "ReduceMax";
                    case AVERAGE -> "ReduceMean";
                };
        return graph.op(
                operator,
                List.of(x, graph.integers(LongStream.range(first, first + axes).toArray())),
                OnnxAttribute.of("keepdims", layer.keepdims() ? 1 : 0));
    }

    /** Windows of one size and one step; ONNX has no others. */
    private static String adaptive(OnnxGraph graph, AdaptivePooling<?> layer, String x) {
        List<Integer> counts = layer.outputSize();
        long[] sizes = ChannelLayout.spatial(graph.inputShape(), layer.dataFormat());
        long[] windows = new long[counts.size()];
        long[] steps = new long[counts.size()];
        for (int axis = 0; axis < windows.length; axis++) {
            windows[axis] = end(sizes[axis], counts.get(axis), 0);
            steps[axis] = counts.get(axis) == 1 ? 1 : start(sizes[axis], counts.get(axis), 1);
            for (int i = 0; i < counts.get(axis); i++) {
                if (start(sizes[axis], counts.get(axis), i) != i * steps[axis]
                        || end(sizes[axis], counts.get(axis), i) != i * steps[axis] + windows[axis]) {
                    throw graph.unsupported("%d windows over a side of %d differ in size or step"
                            .formatted(counts.get(axis), sizes[axis]));
                }
            }
        }
        String pooled = graph.op(
                operator(layer.pool()),
                List.of(ChannelLayout.first(graph, layer.dataFormat(), windows.length, x)),
                OnnxAttribute.of("kernel_shape", windows),
                OnnxAttribute.of("strides", steps));
        return ChannelLayout.restore(graph, layer.dataFormat(), windows.length, pooled);
    }

    /** Where a window begins, of {@code count} over a side. */
    private static long start(long size, int count, int number) {
        return number * size / count;
    }

    /** Where a window ends, the first place after it. */
    private static long end(long size, int count, int number) {
        return ((number + 1) * size + count - 1) / count;
    }

    /** The operator over windows; a mean leaves out what padding adds, as in Keras. */
    private static String operator(PoolingOp pool) {
        return switch (pool) {
            case MAX -> "MaxPool";
            case AVERAGE -> "AveragePool";
        };
    }
}
