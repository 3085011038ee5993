package dev.sequential.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.layers.Layer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * The ONNX graph as the translation of one layer sees it: the layer's shapes and weights, and methods that add
 * operators and constants.
 */
public final class OnnxGraph {
    private final GraphProto.Builder graph;
    private final Node node;
    private final Map<String, float[]> weights;

    OnnxGraph(GraphProto.Builder graph, Node node, Map<String, float[]> weights) {
        this.graph = graph;
        this.node = node;
        this.weights = weights;
    }

    /** The graph for a layer within this one, whose weights lie under a path of this one. */
    public OnnxGraph within(String path, Layer layer, Shape input) {
        return new OnnxGraph(
                graph,
                new Node(node.fullName(path), layer, input, layer.outputShape(input), layer.weights(input)),
                weights);
    }

    /** Shape of the layer's input without the batch axis. */
    public Shape inputShape() {
        return node.input();
    }

    /** Shape of the layer's output without the batch axis. */
    public Shape outputShape() {
        return node.output();
    }

    /** Keras's class name of the layer. */
    public String className() {
        return Architecture.className(node.layer());
    }

    /** Adds an operator; the result is the name of its only, or first, output. */
    public String op(String type, List<String> inputs, OnnxAttribute... attributes) {
        return ops(type, 1, inputs, attributes).get(0);
    }

    /** Adds an operator of several outputs; the result is their names. */
    public List<String> ops(String type, int count, List<String> inputs, OnnxAttribute... attributes) {
        String name = unique(type);
        List<String> outputs = IntStream.range(0, count)
                .mapToObj(i -> i == 0 ? name : name + '_' + i)
                .toList();
        graph.addNode(NodeProto.newBuilder()
                .setOpType(type)
                .setName(name)
                .addAllInput(inputs)
                .addAllOutput(outputs)
                .addAllAttribute(
                        Arrays.stream(attributes).map(OnnxAttribute::proto).toList()));
        return outputs;
    }

    /** The values of a weight of the layer, in row-major order. */
    public float[] values(String path) {
        float[] values = weights.get(node.fullName(path));
        if (values == null) {
            throw new IllegalStateException("%s has no weight %s".formatted(node.name(), path));
        }
        return values.clone();
    }

    /** The shape of a weight of the layer. */
    public Shape shape(String path) {
        return node.weights().stream()
                .filter(weight -> weight.path().equals(path))
                .findFirst()
                .orElseThrow()
                .shape();
    }

    /** A weight of the layer as it is. */
    public String weight(String path) {
        return constant(shape(path).asArray(), values(path));
    }

    /** A constant of single-precision numbers in row-major order. */
    public String constant(long[] shape, float... values) {
        var tensor = TensorProto.newBuilder().setDataType(DataType.FLOAT.getNumber());
        for (long size : shape) {
            tensor.addDims(size);
        }
        for (float value : values) {
            tensor.addFloatData(value);
        }
        return initializer(tensor);
    }

    /** A constant number. */
    public String constant(double value) {
        return constant(new long[0], (float) value);
    }

    /** A constant list of whole numbers. */
    public String integers(long... values) {
        var tensor = TensorProto.newBuilder().setDataType(DataType.INT64.getNumber());
        tensor.addDims(values.length);
        for (long value : values) {
            tensor.addInt64Data(value);
        }
        return initializer(tensor);
    }

    /** Numbers rounded towards 0 to whole ones, as indices are. */
    public String whole(String x) {
        return op("Cast", List.of(x), OnnxAttribute.of("to", DataType.INT64.getNumber()));
    }

    /** Truth values, or whole numbers, as single-precision numbers: 1 for true. */
    public String real(String x) {
        return op("Cast", List.of(x), OnnxAttribute.of("to", DataType.FLOAT.getNumber()));
    }

    /** The error of a layer that ONNX's operators do not compute. */
    public UnsupportedOperationException unsupported(String what) {
        return new UnsupportedOperationException(
                "The layer %s (%s) cannot be exported to ONNX: %s".formatted(node.name(), className(), what));
    }

    private String initializer(TensorProto.Builder tensor) {
        String name = unique("constant");
        graph.addInitializer(tensor.setName(name));
        return name;
    }

    private String unique(String what) {
        return "%s/%s_%s".formatted(node.name(), what, graph.getNodeCount() + graph.getInitializerCount());
    }
}
