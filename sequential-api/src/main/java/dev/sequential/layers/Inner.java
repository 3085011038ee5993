package dev.sequential.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/** Layers inside another layer. */
final class Inner {
    private Inner() {}

    /** The weights of a layer at a place within another; frozen if the layer is. */
    static List<Weight> weights(String place, Layer layer, Shape input) {
        boolean trainable = layer.options().trainable();
        return layer.weights(input).stream()
                .map(weight -> weight.within(place))
                .map(weight -> trainable ? weight : weight.frozen())
                .toList();
    }

    /** The weights that files hold twice, of a layer at a place within another. */
    static Map<String, String> savedTwice(String place, Layer layer, Shape input) {
        Map<String, String> copies = new LinkedHashMap<>();
        layer.savedTwice(input).forEach((copy, weight) -> copies.put(place + '/' + copy, place + '/' + weight));
        return copies;
    }
}
