package dev.sequential.layers;

import dev.sequential.config.KerasConfig;
import dev.sequential.config.NumberedNames;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ActivityPenalty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/** The layers inside another layer: their weights, states and ops at their place within it. */
final class Sublayers {
    private Sublayers() {}

    /** The weights of a layer at a place within another; frozen if the layer is. */
    static List<Weight> weights(String place, Layer layer, Shape input) {
        boolean trainable = layer.options().trainable();
        return layer.weights(input).stream()
                .map(weight -> weight.within(place))
                .map(weight -> trainable ? weight : weight.frozen())
                .toList();
    }

    /**
     * The options of a layer around others. What it holds is trained or not by what the layers inside say; it is
     * trained where one of them is.
     */
    static LayerOptions around(LayerOptions options, List<? extends Layer> layers) {
        boolean trained = layers.isEmpty()
                || layers.stream().anyMatch(layer -> layer.options().trainable());
        return options.trainable(trained);
    }

    /** A layer inside another, trained or frozen together with it. */
    static Layer trainable(Layer layer, boolean trainable) {
        return layer instanceof KerasLayer<?> known
                ? known.trainable(trainable)
                : layer.options().trainable(trainable).applyTo(layer);
    }

    /** The states of a layer at a place within another, which it keeps from batch to batch. */
    static Map<String, Shape> states(String place, Layer layer, Shape input) {
        Map<String, Shape> states = new LinkedHashMap<>();
        layer.states(input).forEach((path, shape) -> states.put(place + '/' + path, shape));
        return states;
    }

    /**
     * The part of the graph that belongs to a layer at a place within another.
     *
     * @param input the inner layer's input shape, without the batch axis
     * @param mask of the inner layer's input
     */
    static LayerGraph graph(LayerGraph around, String place, Layer layer, Shape input, Optional<Operand<TBool>> mask) {
        var options = layer.options();
        return around.within(place, options.dtype(), !options.trainable(), input, mask);
    }

    /** The output of a layer within another, computed in its own type, and the penalty on it. */
    static Operand<TFloating> emit(LayerGraph inner, Layer layer, Operand<TFloating> x) {
        var output = emitWithoutPenalty(inner, layer, x);
        ActivityPenalty.add(inner, layer.activityRegularizer(), output);
        return output;
    }

    /** The output of a layer within another, computed in its own type. */
    static Operand<TFloating> emitWithoutPenalty(LayerGraph inner, Layer layer, Operand<TFloating> x) {
        return layer.emit(inner, layer.autocast() ? inner.cast(x) : x);
    }

    /** The weights that files hold twice, of a layer at a place within another. */
    static Map<String, String> weightCopies(String place, Layer layer, Shape input) {
        Map<String, String> copies = new LinkedHashMap<>();
        if (layer instanceof HasWeightCopies twice) {
            twice.weightCopies(input).forEach((copy, weight) -> copies.put(place + '/' + copy, place + '/' + weight));
        }
        return copies;
    }

    /** Where the weights of several layers lie within another: by class, as in Keras's files. */
    static List<String> places(String group, List<? extends Layer> layers) {
        var names = new NumberedNames();
        List<String> places = new ArrayList<>();
        for (Layer layer : layers) {
            places.add(group + '/' + names.next(KerasConfig.className(layer.getClass())));
        }
        return places;
    }
}
