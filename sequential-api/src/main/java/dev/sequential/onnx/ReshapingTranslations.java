package dev.sequential.onnx;

import dev.sequential.layers.Cropping;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Permute;
import dev.sequential.layers.RepeatVector;
import dev.sequential.layers.Reshape;
import dev.sequential.layers.ZeroPadding;
import dev.sequential.layers.keywords.DataFormat;
import java.util.List;
import java.util.stream.LongStream;

/** Layers that move, repeat, cut off or surround numbers without computing any. */
final class ReshapingTranslations {
    private ReshapingTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(Flatten.class, ReshapingTranslations::flatten)
                .add(Reshape.class, ReshapingTranslations::reshape)
                .add(Permute.class, ReshapingTranslations::permute)
                .add(RepeatVector.class, ReshapingTranslations::repeatVector)
                .add(Cropping.class, ReshapingTranslations::cropping)
                .add(ZeroPadding.class, ReshapingTranslations::zeroPadding);
    }

    private static String flatten(OnnxGraph graph, Flatten layer, String x) {
        int axes = graph.inputShape().numDimensions() - 1;
        String channelsLast = layer.dataFormat() == DataFormat.CHANNELS_LAST || axes < 1
                ? x
                : ChannelLayout.restore(graph, DataFormat.CHANNELS_LAST, axes, x);
        return graph.op("Flatten", List.of(channelsLast), OnnxAttribute.of("axis", 1));
    }

    private static String reshape(OnnxGraph graph, Reshape layer, String x) {
        if (graph.outputShape().hasUnknownDimension()) {
            throw graph.unsupported("it needs an input of known size");
        }
        long[] sizes = graph.outputShape().prepend(-1).asArray();
        return graph.op("Reshape", List.of(x, graph.integers(sizes)));
    }

    private static String permute(OnnxGraph graph, Permute layer, String x) {
        long[] order = LongStream.concat(LongStream.of(0), LongStream.of(PaddingSizes.longs(layer.dims())))
                .toArray();
        return graph.op("Transpose", List.of(x), OnnxAttribute.of("perm", order));
    }

    private static String repeatVector(OnnxGraph graph, RepeatVector layer, String x) {
        String step = graph.op("Unsqueeze", List.of(x, graph.integers(1)));
        return graph.op("Tile", List.of(step, graph.integers(1, layer.n(), 1)));
    }

    private static String cropping(OnnxGraph graph, Cropping<?> layer, String x) {
        List<List<Integer>> borders = layer.borders();
        int first = ChannelLayout.firstSpatialAxis(layer.dataFormat());
        long[] from = borders.stream().mapToLong(border -> border.get(0)).toArray();
        long[] to = borders.stream()
                .mapToLong(border -> border.get(1) == 0 ? Long.MAX_VALUE : -border.get(1))
                .toArray();
        long[] axes = LongStream.range(first, first + borders.size()).toArray();
        return graph.op("Slice", List.of(x, graph.integers(from), graph.integers(to), graph.integers(axes)));
    }

    private static String zeroPadding(OnnxGraph graph, ZeroPadding<?> layer, String x) {
        List<List<Integer>> borders = layer.borders();
        int first = ChannelLayout.firstSpatialAxis(layer.dataFormat());
        int rank = borders.size() + 2;
        long[] pads = new long[2 * rank];
        for (int axis = 0; axis < borders.size(); axis++) {
            pads[first + axis] = borders.get(axis).get(0);
            pads[rank + first + axis] = borders.get(axis).get(1);
        }
        return graph.op("Pad", List.of(x, graph.integers(pads)));
    }
}
