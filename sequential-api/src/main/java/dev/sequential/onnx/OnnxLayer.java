package dev.sequential.onnx;

/**
 * How a kind of layer is computed by ONNX's operators.
 *
 * <p>The translation of a layer {@code Dense} is the class {@code OnnxDense} of this package, or one that is named
 * after an interface of the layer, such as {@code OnnxPooling}. A layer of one's own implements {@link ExportsOnnx}
 * instead.
 *
 * @param <L> the layer, or the interface of several
 */
interface OnnxLayer<L> {
    /** Adds the layer's operators; the result is the name of its output. */
    String emit(OnnxGraph graph, L layer, String x);
}
