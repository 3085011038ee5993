package dev.sequential.onnx;

import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.GroupNormalization;
import dev.sequential.layers.HasGammaAndBeta;
import dev.sequential.layers.LayerNormalization;
import dev.sequential.layers.RMSNormalization;
import dev.sequential.layers.UnitNormalization;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Normalization layers by ONNX's arithmetic: means, squares, roots, factors and summands. */
final class NormalizationTranslations {
    private NormalizationTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(BatchNormalization.class, NormalizationTranslations::batch)
                .add(LayerNormalization.class, NormalizationTranslations::layer)
                .add(GroupNormalization.class, NormalizationTranslations::group)
                .add(RMSNormalization.class, NormalizationTranslations::rootMeanSquare)
                .add(UnitNormalization.class, NormalizationTranslations::unit);
    }

    /** The moving statistics, gamma and beta make one factor and one sum for each channel. */
    private static String batch(OnnxGraph graph, BatchNormalization layer, String x) {
        float[] mean = graph.values("moving_mean");
        float[] variance = graph.values("moving_variance");
        float[] factor = new float[mean.length];
        float[] sum = new float[mean.length];
        float[] gamma = layer.scale() ? graph.values("gamma") : new float[0];
        float[] beta = layer.center() ? graph.values("beta") : new float[0];
        for (int i = 0; i < factor.length; i++) {
            double scale = (layer.scale() ? gamma[i] : 1) / Math.sqrt(variance[i] + layer.epsilon());
            factor[i] = (float) scale;
            sum[i] = (float) ((layer.center() ? beta[i] : 0) - mean[i] * scale);
        }
        int rank = graph.inputShape().numDimensions() + 1;
        long[] shape = new long[rank];
        Arrays.fill(shape, 1);
        shape[Math.floorMod(layer.axis(), rank)] = factor.length;
        String scaled = graph.op("Mul", List.of(x, graph.constant(shape, factor)));
        return graph.op("Add", List.of(scaled, graph.constant(shape, sum)));
    }

    private static String layer(OnnxGraph graph, LayerNormalization layer, String x) {
        InputAxes axes = InputAxes.of(graph, layer.axis());
        var sample = new SampleStatistics(graph, axes);
        String centred = sample.centred(x);
        return layer.rmsScaling()
                ? sample.times(sample.divided(x, centred, layer.epsilon()), "gamma", axes.spread())
                : sample.scaled(layer, axes.spread(), sample.divided(centred, centred, layer.epsilon()));
    }

    /** The axis of the channels becomes two, groups and their members; what is left is normalized for each group. */
    private static String group(OnnxGraph graph, GroupNormalization layer, String x) {
        if (graph.inputShape().hasUnknownDimension()) {
            throw graph.unsupported("it needs an input of known size");
        }
        long[] whole = graph.inputShape().prepend(-1).asArray();
        int axis = Math.floorMod(layer.axis(), whole.length);
        long groups = layer.groups() == -1 ? whole[axis] : layer.groups();
        long[] members = {groups, whole[axis] / groups};
        long[] divided = LongStream.concat(
                        LongStream.concat(Arrays.stream(whole, 0, axis), Arrays.stream(members)),
                        Arrays.stream(whole, axis + 1, whole.length))
                .toArray();
        long[] others =
                LongStream.range(1, divided.length).filter(each -> each != axis).toArray();
        long[] spread = new long[divided.length];
        Arrays.fill(spread, 1);
        spread[axis] = members[0];
        spread[axis + 1] = members[1];
        var sample = new SampleStatistics(graph, new InputAxes(others, divided));
        String centred = sample.centred(graph.op("Reshape", List.of(x, graph.integers(divided))));
        String y = sample.scaled(layer, spread, sample.divided(centred, centred, layer.epsilon()));
        return graph.op("Reshape", List.of(y, graph.integers(whole)));
    }

    private static String rootMeanSquare(OnnxGraph graph, RMSNormalization layer, String x) {
        var sample = new SampleStatistics(graph, InputAxes.of(graph, layer.axis()));
        return graph.op("Mul", List.of(sample.divided(x, x, layer.epsilon()), graph.weight("scale")));
    }

    /** Zeros stay zeros: nothing is divided by less than 1e-12. */
    private static String unit(OnnxGraph graph, UnitNormalization layer, String x) {
        String length = InputAxes.of(graph, layer.axis()).reduced(graph, "ReduceL2", x);
        return graph.op("Div", List.of(x, graph.op("Max", List.of(length, graph.constant(1e-12)))));
    }

    /** Normalization by the mean and the variance of each sample, over some of its axes. */
    private record SampleStatistics(OnnxGraph graph, InputAxes axes) {
        /** The numbers without their mean. */
        String centred(String x) {
            return graph.op("Sub", List.of(x, axes.reduced(graph, "ReduceMean", x)));
        }

        /** The numbers divided by the root of the mean square of others. */
        String divided(String x, String others, double epsilon) {
            String squares = axes.reduced(graph, "ReduceMean", graph.op("Mul", List.of(others, others)));
            String sum = graph.op("Add", List.of(squares, graph.constant(epsilon)));
            return graph.op("Div", List.of(x, graph.op("Sqrt", List.of(sum))));
        }

        /** Times gamma and plus beta, of a shape, as far as the layer has them. */
        String scaled(HasGammaAndBeta<?> layer, long[] shape, String x) {
            String factor = layer.scale() ? times(x, "gamma", shape) : x;
            return layer.center()
                    ? graph.op("Add", List.of(factor, graph.constant(shape, graph.values("beta"))))
                    : factor;
        }

        /** Times a weight, of a shape. */
        String times(String x, String weight, long[] shape) {
            return graph.op("Mul", List.of(x, graph.constant(shape, graph.values(weight))));
        }
    }
}
