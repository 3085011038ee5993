package dev.sequential.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/**
 * Makes the bytes of an ONNX file from a model: one input {@code input} and one output {@code output}, shaped as in
 * Keras, of as many samples as are given.
 *
 * @see <a href="https://onnx.ai/onnx/operators/">ONNX operators</a>
 */
public final class OnnxFile {
    private static final long IR_VERSION = 9;

    /** The newest set of which an operator is used: Gelu. Older runtimes read older sets only. */
    private static final long OPERATORS = 20;

    private OnnxFile() {}

    /**
     * The bytes of the file.
     *
     * @param weights all of them, by name, in row-major order
     * @param facts texts by name, for whoever runs the file
     * @throws UnsupportedOperationException if there is a layer that ONNX's operators do not compute; the message names
     *     it
     */
    public static byte[] of(Architecture model, Map<String, float[]> weights, Map<String, String> facts) {
        var graph = GraphProto.newBuilder().setName("sequential");
        graph.addInput(value("input", model.input().shape()));
        String x = "input";
        for (Node node : model.nodes()) {
            x = Translations.emit(new OnnxGraph(graph, node, weights), node.layer(), x);
        }
        graph.addNode(NodeProto.newBuilder().setOpType("Identity").addInput(x).addOutput("output"));
        graph.addOutput(value("output", model.output()));
        var file = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("sequential")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("").setVersion(OPERATORS))
                .setGraph(graph);
        facts.forEach((name, text) -> file.addMetadataProps(
                StringStringEntryProto.newBuilder().setKey(name).setValue(text)));
        return file.build().toByteArray();
    }

    private static ValueInfoProto value(String name, Shape shape) {
        var dimensions = TensorShapeProto.newBuilder()
                .addDim(TensorShapeProto.Dimension.newBuilder().setDimParam("batch"));
        for (int axis = 0; axis < shape.numDimensions(); axis++) {
            var dimension = TensorShapeProto.Dimension.newBuilder();
            if (shape.get(axis) < 0) {
                dimension.setDimParam(name + "_" + axis);
            } else {
                dimension.setDimValue(shape.get(axis));
            }
            dimensions.addDim(dimension);
        }
        return ValueInfoProto.newBuilder()
                .setName(name)
                .setType(TypeProto.newBuilder()
                        .setTensorType(TypeProto.Tensor.newBuilder()
                                .setElemType(DataType.FLOAT.getNumber())
                                .setShape(dimensions)))
                .build();
    }
}
