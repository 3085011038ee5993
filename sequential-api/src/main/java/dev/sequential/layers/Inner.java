package dev.sequential.layers;

import java.util.List;
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
}
