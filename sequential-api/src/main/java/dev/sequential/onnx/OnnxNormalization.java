package dev.sequential.onnx;

import dev.sequential.layers.Normalization;
import dev.sequential.layers.keywords.NumberArray;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;

/** The mean is taken off, and the rest divided by the standard deviation; or the other way round. */
final class OnnxNormalization implements OnnxLayer<Normalization> {
    private static final float SMALLEST = 1e-7f;

    @Override
    public String emit(OnnxGraph graph, Normalization layer, String x) {
        OnnxAxes axes = OnnxAxes.of(graph, layer.axis());
        long[] shape = layer.mean().map(given -> spread(axes, given.shape())).orElse(axes.spread());
        String mean = graph.constant(shape, values(graph, "mean", layer.mean()));
        float[] deviations = values(graph, "variance", layer.variance());
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.max((float) Math.sqrt(deviations[i]), SMALLEST);
        }
        String deviation = graph.constant(shape, deviations);
        return layer.invert()
                ? graph.op("Add", List.of(mean, graph.op("Mul", List.of(x, deviation))))
                : graph.op("Div", List.of(graph.op("Sub", List.of(x, mean)), deviation));
    }

    private static float[] values(OnnxGraph graph, String weight, Optional<NumberArray> given) {
        return given.map(NumberArray::floats).orElseGet(() -> graph.values(weight));
    }

    /** The sizes of numbers that are given for the last of the axes. */
    private static long[] spread(OnnxAxes axes, Shape given) {
        long[] spread = new long[axes.spread().length];
        Arrays.fill(spread, 1);
        int before = axes.numbers().length - given.numDimensions();
        for (int i = 0; i < given.numDimensions(); i++) {
            spread[(int) axes.numbers()[before + i]] = given.get(i);
        }
        return spread;
    }
}
