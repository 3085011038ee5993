package dev.sequential.architecture;

import dev.sequential.config.Records;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.ndarray.Shape;

/** The layers of a model, and their names, shapes and weights as soon as the input shape is known. */
public final class LayerStack {
    private final String name;
    private final List<Layer> layers = new ArrayList<>();
    private Optional<Architecture> architecture = Optional.empty();

    public LayerStack(String name) {
        this.name = name;
    }

    /** The layers of a model whose input shape is known. */
    public LayerStack(Architecture architecture) {
        this(architecture.name());
        this.architecture = Optional.of(architecture);
        architecture.nodes().forEach(node -> layers.add(node.layer()));
    }

    public void add(Layer layer) {
        if (nameOf(layer).filter(String::isEmpty).isPresent()) {
            throw new IllegalArgumentException(
                    "The name of a layer has at least one character, got \"\" for %s: leave name(...) out and it gets one"
                            .formatted(Architecture.className(layer)));
        }
        if (layer instanceof Input input) {
            if (!layers.isEmpty() || architecture.isPresent()) {
                throw new IllegalArgumentException(
                        "Input is the first layer of a model, but this one has %d already".formatted(layers.size()));
            }
            architecture = Optional.of(Architecture.of(name, input));
            return;
        }
        if (architecture.isEmpty() && layers.isEmpty()) {
            architecture = layer.statedInput().map(input -> Architecture.of(name, input));
        }
        architecture = architecture.map(known -> known.with(layer));
        layers.add(layer);
    }

    private static Optional<String> nameOf(Layer layer) {
        return layer instanceof Input input ? input.name() : layer.options().name();
    }

    /** Takes the last layer off and tells its place, where it had one. */
    public Optional<Node> pop() {
        if (layers.isEmpty()) {
            throw new IllegalStateException("The model has no layer to pop");
        }
        layers.remove(layers.size() - 1);
        if (architecture.isEmpty()) {
            return Optional.empty();
        }
        Architecture known = architecture.get();
        int last = known.nodes().size() - 1;
        architecture = Optional.of(
                new Architecture(known.name(), known.input(), known.nodes().subList(0, last)));
        return Optional.of(known.nodes().get(last));
    }

    /** Freezes or thaws the layer of a name, and the layers inside it. */
    public void trainable(String layerName, boolean trainable) {
        change(
                layerName,
                layer -> throughout(
                        layer, each -> each.options().trainable(trainable).applyTo(each)));
    }

    /** Puts the layer of a name, and the layers inside it, under a policy. */
    public void dtype(String layerName, DTypePolicy policy) {
        change(
                layerName,
                layer -> throughout(layer, each -> each.options().dtype(policy).applyTo(each)));
    }

    /** A layer changed, and each of those inside it. */
    private static Layer throughout(Layer layer, UnaryOperator<Layer> change) {
        return Records.changed(change.apply(layer), Layer.class, inner -> throughout(inner, change));
    }

    /** The layer of a name, or of a path of names into a model that was added. */
    public Layer layer(String path) {
        Node node = nodeOf(path);
        return new InnerLayers(node.name(), node.layer()).get(inside(path, node));
    }

    /** The node of the model itself that a path begins with. */
    private Node nodeOf(String path) {
        return architecture().nodes().stream()
                .filter(node -> path.startsWith(node.name() + '/'))
                .findFirst()
                .orElseGet(() -> node(path));
    }

    private static Optional<String> inside(String path, Node node) {
        return path.equals(node.name())
                ? Optional.empty()
                : Optional.of(path.substring(node.name().length() + 1));
    }

    private void change(String path, UnaryOperator<Layer> change) {
        Architecture known = architecture();
        Node node = nodeOf(path);
        Layer changed = new InnerLayers(node.name(), node.layer()).with(inside(path, node), change);
        int index = known.nodes().indexOf(node);
        List<Node> nodes = new ArrayList<>(known.nodes());
        nodes.set(index, new Node(node.name(), changed, node.input(), node.output(), changed.weights(node.input())));
        layers.set(index, changed);
        architecture = Optional.of(new Architecture(known.name(), known.input(), nodes));
    }

    /** States the input shape, if it is not known yet. */
    public void build(Shape input) {
        if (architecture.isEmpty()) {
            Architecture built = Architecture.of(name, Input.of(input.asArray()));
            for (Layer layer : layers) {
                built = built.with(layer);
            }
            architecture = Optional.of(built);
        }
    }

    public String name() {
        return name;
    }

    public List<Layer> layers() {
        return Collections.unmodifiableList(layers);
    }

    public Architecture architecture() {
        return architecture.orElseThrow(
                () -> new IllegalStateException(
                        "The input shape is not known yet: begin with Input.of(...), give the first layer an inputShape(...), or fit the model first"));
    }

    Node node(String layerName) {
        List<Node> nodes = architecture().nodes();
        return nodes.stream()
                .filter(node -> node.name().equals(layerName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no layer \"%s\", only %s"
                        .formatted(layerName, nodes.stream().map(Node::name).toList())));
    }
}
