package dev.sequential.architecture;

import dev.sequential.config.KerasConfig;
import dev.sequential.config.Names;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import dev.sequential.layers.Weight;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tensorflow.ndarray.Shape;

/**
 * What a model is before any weight has a value: layers with their names, shapes and weights.
 *
 * <p>Pure Java: summaries, validation and files are made from it without TensorFlow's native library.
 *
 * @param name of the model
 * @param input shape and type of the input
 * @param nodes the layers after the input, first to last
 */
public record Architecture(String name, Input input, List<Node> nodes) {
    public Architecture {
        nodes = List.copyOf(nodes);
    }

    /** A model without layers. */
    static Architecture of(String name, Input input) {
        return new Architecture(name, input, List.of());
    }

    /**
     * This model with one more layer.
     *
     * @throws ShapeException if the layer cannot take the output of the last one
     */
    Architecture with(Layer layer) {
        String nodeName = nodeName(layer);
        try {
            Shape output = layer.outputShape(output());
            List<Node> longer = new ArrayList<>(nodes);
            Node node = new Node(nodeName, layer, output(), output, List.copyOf(layer.weights(output())));
            requireSizes(node);
            longer.add(node);
            return new Architecture(name, input, longer);
        } catch (ShapeException e) {
            throw new ShapeException("%s (layer %d, %s, input %s)"
                    .formatted(e.getMessage(), nodes.size() + 1, nodeName, Dimensions.text(output())));
        }
    }

    /** Refuses a layer whose weights or states need a size that the input leaves open. */
    private void requireSizes(Node node) {
        for (Weight weight : node.weights()) {
            if (weight.shape().hasUnknownDimension()) {
                throw new ShapeException(
                        "The sizes of the input that the shape of the weight %s depends on must be known, but one of them is left open"
                                .formatted(weight.path()));
            }
        }
        if (!node.states().isEmpty() && input.batchSize().isEmpty()) {
            throw new ShapeException(
                    "A stateful layer keeps one state for each sample of a batch, so the batch size must be known: begin with Input.of(...).batchSize(...)");
        }
    }

    /** The shape of the output, without the batch axis. */
    public Shape output() {
        return nodes.isEmpty() ? input.shape() : nodes.get(nodes.size() - 1).output();
    }

    /**
     * The shape of the output for inputs of a shape, without the batch axis: sizes that the model leaves open are
     * known.
     */
    public Shape output(Shape given) {
        Shape shape = given;
        for (Node node : nodes) {
            shape = node.layer().outputShape(shape);
        }
        return shape;
    }

    /** Numbers in all weights. */
    public long countParams() {
        return nodes.stream().mapToLong(Node::countParams).sum();
    }

    /** Numbers in the weights that training changes. */
    public long countTrainableParams() {
        return nodes.stream().mapToLong(Node::countTrainableParams).sum();
    }

    /**
     * Refuses a model that keeps states from batch to batch, for what is without memory.
     *
     * @param what it is wanted for
     */
    public void requireStateless(String what) {
        nodes.stream().filter(node -> !node.states().isEmpty()).findFirst().ifPresent(node -> {
            throw new UnsupportedOperationException(
                    "%s remembers nothing from one call to the next, but layer %s is stateful: use predict, or give the weights to a model whose layers have stateful(false)"
                            .formatted(what, node.name()));
        });
    }

    private String nodeName(Layer layer) {
        Set<String> taken = new HashSet<>();
        input.name().ifPresent(taken::add);
        nodes.forEach(node -> taken.add(node.name()));
        var own = layer.options().name();
        if (own.isPresent()) {
            if (taken.contains(own.get())) {
                throw new IllegalArgumentException(
                        "Layer names are unique in a model, but \"%s\" is there already: give this layer another name"
                                .formatted(own.get()));
            }
            return own.get();
        }
        String base = Names.snake(className(layer));
        String free = base;
        for (int number = 1; taken.contains(free); number++) {
            free = base + '_' + number;
        }
        return free;
    }

    /** Keras's class name of a layer. */
    public static String className(Layer layer) {
        return KerasConfig.className(layer.getClass());
    }
}
