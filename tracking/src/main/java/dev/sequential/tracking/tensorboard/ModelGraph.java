package dev.sequential.tracking.tensorboard;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.layers.Weight;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.proto.AttrValue;
import org.tensorflow.proto.DataType;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;
import org.tensorflow.proto.TensorShapeProto;

/** The graph of a model's layers: a node for each layer, with its weights as nodes below its name. */
final class ModelGraph {
    private ModelGraph() {}

    static GraphDef of(Architecture model) {
        var graph = GraphDef.newBuilder();
        String before = model.input().name().orElse("input_layer");
        Shape shape = model.input().outputShape(Shape.of());
        graph.addNode(node(before, "Input", shape));
        for (Node layer : model.nodes()) {
            var operation = node(
                            layer.name() + "/output", layer.layer().getClass().getSimpleName(), layer.output())
                    .addInput(before);
            for (Weight weight : layer.weights()) {
                String name = layer.name() + '/' + weight.path();
                graph.addNode(node(name, "Variable", weight.shape()));
                operation.addInput(name);
            }
            graph.addNode(operation);
            before = layer.name() + "/output";
        }
        return graph.build();
    }

    private static NodeDef.Builder node(String name, String operation, Shape shape) {
        var sizes = TensorShapeProto.newBuilder();
        for (long size : shape.asArray()) {
            sizes.addDim(TensorShapeProto.Dim.newBuilder().setSize(size));
        }
        var shapes =
                AttrValue.newBuilder().setList(AttrValue.ListValue.newBuilder().addShape(sizes));
        return NodeDef.newBuilder()
                .setName(name)
                .setOp(operation)
                .putAttr("T", AttrValue.newBuilder().setType(DataType.DT_FLOAT).build())
                .putAttr("_output_shapes", shapes.build());
    }
}
