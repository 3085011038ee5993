package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.config.Registry;
import dev.sequential.graph.LayerGraph;
import dev.sequential.regularizers.Regularizer;
import dev.sequential.shapes.ShapeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * One step of a model: an immutable description that knows its output shape, its weights and the ops that compute it.
 *
 * <p>Shapes leave out the batch axis: a colour image is {@code (height, width, channels)}; an axis of unknown length is
 * -1. The interface is open: write a record that implements it, and the layer can be added, summarised, trained and
 * saved like the built-in ones.
 *
 * <pre>{@code
 * public record Scale(double factor) implements Layer {
 *     public Shape outputShape(Shape input) { return input; }
 *     public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
 *         return graph.tf().math.mul(x, graph.scalar(factor));
 *     }
 * }
 * }</pre>
 *
 * @see <a href="https://keras.io/api/layers/base_layer/">Keras: the base Layer class</a>
 */
public interface Layer {
    /** The layers by name; a file may hold one as the activation of another. */
    Registry<Layer> REGISTRY = new Registry<>(Layer.class, "layer", "keras.layers")
            .readableAs(ActivationFunction.class, LayerActivation::new);

    /** The shape this layer makes of {@code input}; throws {@link ShapeException} when it cannot. */
    Shape outputShape(Shape input);

    /** The weights this layer needs for {@code input}, in the order in which Keras saves them; none by default. */
    default List<Weight> weights(Shape input) {
        return List.of();
    }

    /**
     * What this layer keeps from one batch to the next, by path, of shapes without the batch axis; nothing by default.
     *
     * <p>States are 0 at first, belong to no file and need an {@link Input#batchSize()}. A layer reads one as it reads
     * a weight, {@code graph.weight(path)}, and gives it its next value by {@code graph.update(path, value)}, in
     * training, evaluation and prediction alike.
     */
    default Map<String, Shape> states(Shape input) {
        return Map.of();
    }

    /** Adds this layer's ops to the graph and returns the output, of shape {@code (batch, outputShape...)}. */
    Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> input);

    /** Name, type policy, whether it is trained, and the penalty on its output. */
    default LayerOptions options() {
        return LayerOptions.DEFAULT;
    }

    /**
     * The input of a model that begins with this layer, where the layer says it; otherwise it is known with the data.
     */
    default Optional<Input> statedInput() {
        return options().inputShape().map(shape -> Input.of(shape.asArray()));
    }

    /** The penalty on this layer's output. */
    default Regularizer activityRegularizer() {
        return options().activityRegularizer();
    }

    /** Which time steps of the output count: by default those of the input. */
    default Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> input) {
        return graph.mask();
    }

    /** Whether the input is cast to the layer's compute type; not so for layers that take whole numbers. */
    default boolean autocast() {
        return true;
    }
}
