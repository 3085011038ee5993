package dev.sequential.internal;

import dev.sequential.Architecture;
import dev.sequential.Node;
import dev.sequential.layers.Weight;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Emits all layers of a model, one after the other. Sizes that the model leaves open are known to the layers where the
 * input's shape tells them.
 */
final class Forward {
    private Forward() {}

    /** The output of the model, in single precision. */
    static Operand<TFloat32> emit(Pass pass, Architecture model, Operand<TFloat32> input) {
        Operand<TFloating> x = widened(input);
        pass.input(input, model.input().isWhole());
        Shape shape = input.shape().tail();
        int index = 0;
        for (Node node : model.nodes()) {
            var layer = node.layer();
            var options = layer.options();
            var graph = new NodeGraph(
                    pass, node.name(), options.dtype(), shape, pass.mask(), !options.trainable(), ++index);
            var cast = layer.autocast() ? graph.cast(x) : x;
            x = layer.emit(graph, cast);
            shape = layer.outputShape(shape);
            ChainRule.rectifier(x).ifPresent(pass::rectified);
            pass.mask(layer.outputMask(graph, cast));
            for (Weight weight : node.weights()) {
                if (node.trains(weight)) {
                    pass.addPenalty(node.fullName(weight.path()), weight);
                }
            }
            graph.addPenalty(layer.activityRegularizer(), x);
        }
        return pass.tf().dtypes.cast(x, TFloat32.class);
    }

    @SuppressWarnings("unchecked") // TFloat32 is a TFloating
    private static Operand<TFloating> widened(Operand<TFloat32> x) {
        return (Operand<TFloating>) (Operand<?>) x;
    }
}
