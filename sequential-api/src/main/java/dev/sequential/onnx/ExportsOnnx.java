package dev.sequential.onnx;

/** A layer of one's own that says how ONNX computes it. */
public interface ExportsOnnx {
    /** Adds the layer's operators; the result is the name of its output. */
    String onnx(OnnxGraph graph, String x);
}
