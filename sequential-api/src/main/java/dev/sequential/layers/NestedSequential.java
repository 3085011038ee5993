package dev.sequential.layers;

import dev.sequential.config.KerasClass;
import dev.sequential.config.KerasConfig;
import dev.sequential.config.SerializedAs;
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

/**
 * A model as one layer of another: what {@code model.add(otherModel)} makes.
 *
 * <p>Input and output as those of its layers. Weights: those of its layers, each under {@code layers/} and the layer's
 * kind. Masks go in, through and out as they do in a model.
 *
 * @param input of the inner model, where it states one
 * @param layers first to last
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/guides/sequential_model/">Keras: the Sequential model</a>
 */
@KerasClass(name = "Sequential", module = "keras")
public record NestedSequential(Optional<Input> input, List<Layer> layers, LayerOptions options)
        implements KerasLayer<NestedSequential>, SerializedAs.OwnConfig, HasWeightCopies {
    public NestedSequential {
        layers = List.copyOf(layers);
        options = Sublayers.around(options, layers);
    }

    @Override
    public Optional<Input> statedInput() {
        return input;
    }

    @Override
    public Shape outputShape(Shape shape) {
        Shape output = shape;
        for (Layer layer : layers) {
            output = layer.outputShape(output);
        }
        return output;
    }

    @Override
    public List<Weight> weights(Shape shape) {
        List<Weight> weights = new ArrayList<>();
        each(shape, (place, layer, input) -> weights.addAll(Sublayers.weights(place, layer, input)));
        return weights;
    }

    @Override
    public Map<String, String> weightCopies(Shape shape) {
        Map<String, String> copies = new LinkedHashMap<>();
        each(shape, (place, layer, input) -> copies.putAll(Sublayers.weightCopies(place, layer, input)));
        return copies;
    }

    @Override
    public Map<String, Shape> states(Shape shape) {
        Map<String, Shape> states = new LinkedHashMap<>();
        each(shape, (place, layer, input) -> states.putAll(Sublayers.states(place, layer, input)));
        return states;
    }

    /** What is asked of a layer inside, at the place of its weights, for inputs of a shape. */
    @FunctionalInterface
    private interface Question {
        void ask(String place, Layer layer, Shape input);
    }

    private void each(Shape shape, Question question) {
        List<String> places = places();
        Shape input = shape;
        for (int i = 0; i < places.size(); i++) {
            Layer layer = layers.get(i);
            question.ask(places.get(i), layer, input);
            input = layer.outputShape(input);
        }
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        List<String> places = places();
        Shape shape = graph.inputShape();
        Operand<TFloating> y = x;
        Optional<Operand<TBool>> mask = graph.mask();
        for (int i = 0; i < places.size(); i++) {
            Layer layer = layers.get(i);
            LayerGraph inner = Sublayers.graph(graph, places.get(i), layer, shape, mask);
            Operand<TFloating> cast = layer.autocast() ? inner.cast(y) : y;
            y = layer.emit(inner, cast);
            ActivityPenalty.add(inner, layer.activityRegularizer(), y);
            mask = layer.outputMask(inner, cast);
            shape = layer.outputShape(shape);
        }
        graph.keepMask(mask);
        return graph.cast(y);
    }

    @Override
    public Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> input) {
        return graph.keptMask();
    }

    @Override
    public boolean autocast() {
        return layers.isEmpty() || layers.get(0).autocast();
    }

    /** Where each layer's weights lie within this one: by class, as in Keras's files. */
    public List<String> places() {
        return Sublayers.places("layers", layers);
    }

    @Override
    public Map<String, Object> config() {
        List<Object> all = new ArrayList<>();
        input.ifPresent(stated -> all.add(KerasConfig.serialize(stated)));
        layers.forEach(layer -> all.add(KerasConfig.serialize(layer)));
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("name", options.name().orElse("sequential"));
        config.put("trainable", options.trainable());
        config.put("layers", all);
        return config;
    }

    /** Reads what {@link #config()} writes. */
    static NestedSequential fromConfig(Map<String, ?> config) {
        if (!(config.get("layers") instanceof List<?> entries)) {
            throw new IllegalArgumentException("Sequential needs \"layers\", got only " + config.keySet());
        }
        Optional<Input> input = Optional.empty();
        List<Layer> layers = new ArrayList<>();
        for (Object entry : entries) {
            Layer layer = KerasConfig.deserialize(Layer.class, entry);
            if (layer instanceof Input stated) {
                input = Optional.of(stated);
            } else {
                layers.add(layer);
            }
        }
        LayerOptions options = LayerOptions.DEFAULT;
        if (config.get("name") instanceof String name) {
            options = options.name(name);
        }
        return new NestedSequential(input, layers, options);
    }
}
