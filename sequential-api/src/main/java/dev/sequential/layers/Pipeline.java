package dev.sequential.layers;

import dev.sequential.config.KerasKeywords;
import dev.sequential.graph.LayerGraph;
import dev.sequential.internal.ops.ArgumentChecks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * Several layers as one, first to last, such as the augmentations of a training.
 *
 * <pre>{@code Pipeline.of(new Rescaling(1 / 255.0), new RandomFlip()) // (32, 32, 3) -> (32, 32, 3), no weights}</pre>
 *
 * <p>Input and output as those of its layers. Weights: those of its layers, each under {@code layers/} and the layer's
 * kind. Masks go in, through and out as they do in a model.
 *
 * @param layers first to last, at least one
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/">Keras: preprocessing layers</a>
 */
@KerasKeywords(without = {"trainable", "dtype"})
public record Pipeline(List<Layer> layers, LayerOptions options) implements KerasLayer<Pipeline>, HasWeightCopies {
    public Pipeline {
        layers = List.copyOf(layers);
        ArgumentChecks.atLeast(1, layers.size(), "The number of a Pipeline's layers");
        options = Sublayers.around(options, layers);
    }

    /** Layers, first to last. */
    public Pipeline(List<Layer> layers) {
        this(layers, LayerOptions.DEFAULT);
    }

    /** Layers, first to last. */
    public static Pipeline of(Layer... layers) {
        return new Pipeline(List.of(layers));
    }

    /** A model of the same layers, which does the same. */
    public NestedSequential model() {
        return new NestedSequential(Optional.empty(), layers, options);
    }

    @Override
    public Shape outputShape(Shape input) {
        return model().outputShape(input);
    }

    @Override
    public List<Weight> weights(Shape input) {
        return model().weights(input);
    }

    @Override
    public Map<String, String> weightCopies(Shape input) {
        return model().weightCopies(input);
    }

    @Override
    public Map<String, Shape> states(Shape input) {
        return model().states(input);
    }

    @Override
    public boolean autocast() {
        return model().autocast();
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        return model().emit(graph, x);
    }

    @Override
    public Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> input) {
        return graph.keptMask();
    }
}
