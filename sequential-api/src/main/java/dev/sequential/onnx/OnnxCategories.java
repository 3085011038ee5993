package dev.sequential.onnx;

import dev.sequential.layers.keywords.OutputMode;
import java.util.List;
import java.util.stream.LongStream;
import org.tensorflow.ndarray.Shape;

/** Class numbers as vectors. */
final class OnnxCategories {
    private OnnxCategories() {}

    /** Whole numbers, as numbers or as the vectors of a mode. */
    static String emit(OnnxGraph graph, OutputMode mode, String numbers, int depth) {
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
