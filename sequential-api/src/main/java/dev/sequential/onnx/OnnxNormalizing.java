package dev.sequential.onnx;

import dev.sequential.layers.HasGammaAndBeta;
import java.util.List;

/** What layers share that normalize by the numbers of each sample. */
record OnnxNormalizing(OnnxGraph graph, OnnxAxes axes) {
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
        return layer.center() ? graph.op("Add", List.of(factor, graph.constant(shape, graph.values("beta")))) : factor;
    }

    /** Times a weight, of a shape. */
    String times(String x, String weight, long[] shape) {
        return graph.op("Mul", List.of(x, graph.constant(shape, graph.values(weight))));
    }
}
