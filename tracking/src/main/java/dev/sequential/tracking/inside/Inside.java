package dev.sequential.tracking.inside;

import dev.sequential.Sequential;
import dev.sequential.architecture.Node;
import dev.sequential.data.Samples;
import dev.sequential.layers.Layer;
import dev.sequential.training.TrainableModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.buffer.DataBuffers;

/**
 * Shows what a convolutional network has learnt, as pictures.
 *
 * <pre>{@code
 * Files.write(path, Inside.filters(model).orElseThrow().png());
 * }</pre>
 */
public final class Inside {
    private static final int MOST_FILTERS = 128;
    private static final int MOST_MAPS = 64;

    private Inside() {}

    /** The filters of the first 2D convolution, of shape (height, width, channels) each; empty if there is none. */
    public static Optional<Tiles> filters(TrainableModel model) {
        return model.architecture().nodes().stream()
                .filter(node -> kind(node).equals("Conv2D"))
                .findFirst()
                .map(node -> {
                    String kernel = node.name() + "/kernel";
                    return Tiles.cut(kernel, node.weights().get(0).shape(), model.getWeight(kernel), MOST_FILTERS);
                });
    }

    /**
     * The feature maps of each 2D convolution for a picture, of shape (height, width) each, in the order of the layers.
     */
    public static List<Tiles> features(TrainableModel model, Samples picture) {
        List<Tiles> all = new ArrayList<>();
        List<Node> nodes = model.architecture().nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (kind(nodes.get(i)).contains("Conv2D")) {
                all.add(features(model, nodes.subList(0, i + 1), picture));
            }
        }
        return all;
    }

    private static String kind(Node node) {
        return node.layer().getClass().getSimpleName();
    }

    private static Tiles features(TrainableModel model, List<Node> layers, Samples picture) {
        try (Sequential front = front(model, layers)) {
            FloatNdArray maps = front.predict(picture, 1);
            float[] values = new float[(int) maps.size()];
            maps.copyTo(DataBuffers.of(values, false, false));
            String name = layers.get(layers.size() - 1).name();
            return Tiles.cut(name, front.architecture().output(), values, MOST_MAPS);
        }
    }

    /** A model of the first layers of another, with their weights, which the caller closes. */
    private static Sequential front(TrainableModel model, List<Node> layers) {
        var front = new Sequential(model.name()).add(model.architecture().input());
        try {
            layers.forEach(node -> front.add(named(node)));
            Map<String, float[]> weights = model.getWeights();
            weights.keySet().retainAll(front.getWeights().keySet());
            front.setWeights(weights);
        } catch (RuntimeException | Error e) {
            front.close();
            throw e;
        }
        return front;
    }

    /** A layer under the name that it has in its model, by which its weights are found again. */
    private static Layer named(Node node) {
        return node.layer().options().name(node.name()).applyTo(node.layer());
    }
}
