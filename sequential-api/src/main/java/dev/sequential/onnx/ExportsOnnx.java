package dev.sequential.onnx;

/**
 * A layer of your own that can be exported to ONNX: it says which operators compute it.
 *
 * <pre>{@code
 * public record Scale(double factor) implements Layer, ExportsOnnx {
 *     public String onnx(OnnxGraph graph, String x) {
 *         return graph.op("Mul", List.of(x, graph.constant(factor)));
 *     }
 *     // ... outputShape and emit
 * }
 * }</pre>
 */
public interface ExportsOnnx {
    /**
     * Adds the layer's operators.
     *
     * @param x the name of the layer's input in the graph
     * @return the name of its output
     */
    String onnx(OnnxGraph graph, String x);
}
