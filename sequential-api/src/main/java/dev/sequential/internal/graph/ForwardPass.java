package dev.sequential.internal.graph;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.internal.gradient.BackwardPass;
import dev.sequential.internal.ops.ActivityPenalty;
import dev.sequential.layers.Layer;
import dev.sequential.layers.Weight;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Emits the ops of all layers of a model, one after the other. Sizes that the model leaves open are known to the layers
 * where the input's shape tells them.
 */
public final class ForwardPass {
    private ForwardPass() {}

    /** The output of the model, in single precision. */
    public static Operand<TFloat32> emit(ForwardContext pass, Architecture model, Operand<TFloat32> input) {
        return emit(pass, model, input, BatchSplit.NONE);
    }

    /** The same, of a batch that goes through some of the layers in parts. */
    public static Operand<TFloat32> emit(
            ForwardContext pass, Architecture model, Operand<TFloat32> input, BatchSplit divided) {
        List<Operand<TFloating>> parts = List.of(widened(input));
        pass.input(input, model.input().isWhole());
        Shape shape = input.shape().tail();
        int index = 0;
        for (Node node : model.nodes()) {
            var layer = node.layer();
            var options = layer.options();
            parts = divided.at(index, pass.tf(), parts);
            var graph = new LayerContext(
                    pass, node.name(), options.dtype(), shape, pass.mask(), !options.trainable(), ++index);
            parts = parts.stream().map(x -> emit(pass, graph, layer, x)).toList();
            shape = layer.outputShape(shape);
            for (Weight weight : node.weights()) {
                if (node.trains(weight)) {
                    pass.addPenalty(node.fullName(weight.path()), weight);
                }
            }
        }
        return pass.tf().dtypes.cast(divided.at(index, pass.tf(), parts).get(0), TFloat32.class);
    }

    private static Operand<TFloating> emit(ForwardContext pass, LayerContext graph, Layer layer, Operand<TFloating> x) {
        var cast = layer.autocast() ? graph.cast(x) : x;
        var output = layer.emit(graph, cast);
        BackwardPass.rectifier(output).ifPresent(pass::rectified);
        pass.mask(layer.outputMask(graph, cast));
        ActivityPenalty.add(graph, layer.activityRegularizer(), output);
        return output;
    }

    @SuppressWarnings("unchecked") // TFloat32 is a TFloating
    private static Operand<TFloating> widened(Operand<TFloat32> x) {
        return (Operand<TFloating>) (Operand<?>) x;
    }
}
