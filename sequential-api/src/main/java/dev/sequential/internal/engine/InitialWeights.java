package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.data.Seeds;
import dev.sequential.layers.Weight;
import dev.sequential.shapes.Dimensions;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/** The initial values of the weights, drawn from their initializers; all are on the Java heap at once. */
final class InitialWeights {
    private InitialWeights() {}

    /**
     * The numbers, by the names of the weights.
     *
     * @param known values that are not drawn, by name
     * @throws IllegalStateException if they do not fit into the Java heap
     */
    static Map<String, float[]> draw(Architecture model, long seed, Map<String, float[]> known) {
        try {
            Map<String, float[]> values = new LinkedHashMap<>(known);
            for (int n = 0; n < model.nodes().size(); n++) {
                Node node = model.nodes().get(n);
                for (int w = 0; w < node.weights().size(); w++) {
                    Weight weight = node.weights().get(w);
                    String name = node.fullName(weight.path());
                    if (!known.containsKey(name)) {
                        var random = Seeds.random(seed, n, w);
                        values.put(name, weight.initializer().values(weight.shape(), random));
                    }
                }
            }
            return values;
        } catch (OutOfMemoryError e) {
            long count = model.countParams();
            throw new IllegalStateException(
                    String.format(
                            Locale.ROOT,
                            "The weights of the model, %,d numbers, take %.1f GB while they are drawn, but the Java heap has up to %.1f GB: start Java with a larger -Xmx, or make the layers smaller",
                            count,
                            Float.BYTES * count / 1e9,
                            Runtime.getRuntime().maxMemory() / 1e9),
                    e);
        }
    }

    /**
     * Refuses a model with a weight of more numbers than an array of Java has.
     *
     * @throws IllegalArgumentException that names the weight
     */
    static void requireArrays(Architecture model) {
        for (Node node : model.nodes()) {
            for (Weight weight : node.weights()) {
                if (isTooLarge(weight.shape())) {
                    throw new IllegalArgumentException(String.format(
                            Locale.ROOT,
                            "A weight has at most %,d numbers, but %s/%s has shape %s: make the layer or its input smaller",
                            Integer.MAX_VALUE,
                            node.name(),
                            weight.path(),
                            Dimensions.text(weight.shape())));
                }
            }
        }
    }

    private static boolean isTooLarge(Shape shape) {
        double size = 1; // a long would begin anew with too large a shape
        for (long axis : shape.asArray()) {
            size *= axis;
        }
        return size > Integer.MAX_VALUE;
    }
}
