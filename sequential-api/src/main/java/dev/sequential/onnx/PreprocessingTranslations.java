package dev.sequential.onnx;

import dev.sequential.config.Numbers;
import dev.sequential.layers.CategoryEncoding;
import dev.sequential.layers.Discretization;
import dev.sequential.layers.Normalization;
import dev.sequential.layers.Rescaling;
import dev.sequential.layers.keywords.NumberArray;
import dev.sequential.layers.keywords.OutputMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.tensorflow.ndarray.Shape;

/** Preprocessing layers: numbers scaled by constants, numbers as intervals, class numbers as vectors. */
final class PreprocessingTranslations {
    private static final float SMALLEST_DEVIATION = 1e-7f;

    private PreprocessingTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(Rescaling.class, PreprocessingTranslations::rescaling)
                .add(Normalization.class, PreprocessingTranslations::normalization)
                .add(Discretization.class, PreprocessingTranslations::discretization)
                .add(CategoryEncoding.class, PreprocessingTranslations::categoryEncoding);
    }

    private static String rescaling(OnnxGraph graph, Rescaling layer, String x) {
        String scaled = graph.op("Mul", List.of(x, constant(graph, layer.scale())));
        return graph.op("Add", List.of(scaled, constant(graph, layer.offset())));
    }

    private static String constant(OnnxGraph graph, Numbers numbers) {
        return graph.constant(new long[] {numbers.list().size()}, numbers.floats());
    }

    /** The mean is taken off, and the rest divided by the standard deviation; or the other way round. */
    private static String normalization(OnnxGraph graph, Normalization layer, String x) {
        InputAxes axes = InputAxes.of(graph, layer.axis());
        long[] shape = layer.mean().map(given -> spread(axes, given.shape())).orElse(axes.spread());
        String mean = graph.constant(shape, values(graph, "mean", layer.mean()));
        float[] deviations = values(graph, "variance", layer.variance());
        for (int i = 0; i < deviations.length; i++) {
            deviations[i] = Math.max((float) Math.sqrt(deviations[i]), SMALLEST_DEVIATION);
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
    private static long[] spread(InputAxes axes, Shape given) {
        long[] spread = new long[axes.spread().length];
        Arrays.fill(spread, 1);
        int before = axes.numbers().length - given.numDimensions();
        for (int i = 0; i < given.numDimensions(); i++) {
            spread[(int) axes.numbers()[before + i]] = given.get(i);
        }
        return spread;
    }

    /** An interval's number is how many boundaries are not above. */
    private static String discretization(OnnxGraph graph, Discretization layer, String x) {
        List<Double> boundaries = layer.binBoundaries().orElseThrow();
        float[] bounds = new float[boundaries.size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = boundaries.get(i).floatValue();
        }
        String last = graph.integers(-1);
        String reached = graph.op(
                "GreaterOrEqual",
                List.of(graph.op("Unsqueeze", List.of(x, last)), graph.constant(new long[] {bounds.length}, bounds)));
        String interval = graph.op("ReduceSum", List.of(graph.real(reached), last), OnnxAttribute.of("keepdims", 0));
        return encoded(graph, layer.outputMode(), graph.whole(interval), bounds.length + 1);
    }

    private static String categoryEncoding(OnnxGraph graph, CategoryEncoding layer, String x) {
        return encoded(graph, layer.outputMode(), graph.whole(x), layer.numTokens());
    }

    /** Class numbers, as numbers or as the vectors of a mode. */
    private static String encoded(OnnxGraph graph, OutputMode mode, String numbers, int depth) {
        if (mode == OutputMode.INT) {
            return graph.real(numbers);
        }
        Shape input = graph.inputShape();
        boolean squeezed =
                mode == OutputMode.ONE_HOT && input.numDimensions() > 0 && input.get(input.numDimensions() - 1) == 1;
        String places = squeezed ? numbers : graph.op("Unsqueeze", List.of(numbers, graph.integers(-1)));
        String classes = graph.integers(LongStream.range(0, depth).toArray());
        String each = graph.real(graph.op("Equal", List.of(places, classes)));
        return switch (mode) {
            case MULTI_HOT -> reduced(graph, "ReduceMax", each);
            case COUNT -> reduced(graph, "ReduceSum", each);
            default -> each;
        };
    }

    private static String reduced(OnnxGraph graph, String type, String each) {
        return graph.op(type, List.of(each, graph.integers(1)), OnnxAttribute.of("keepdims", 0));
    }
}
