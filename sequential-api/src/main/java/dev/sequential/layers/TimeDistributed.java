package dev.sequential.layers;

import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.core.Unstack;
import org.tensorflow.types.TBool;
import org.tensorflow.types.family.TFloating;

/**
 * A wrapper that applies one layer to every step of a sequence, with the same weights.
 *
 * <pre>{@code new TimeDistributed(new Dense(4)) // (3, 5) -> (3, 4), 24 weights}</pre>
 *
 * <p>Input {@code (steps, ...)}, output {@code (steps, ...)}. Weights: those of the layer, under {@code layer/}. A
 * layer that keeps statistics, such as BatchNormalization, meets the steps one after the other, and has ops for each;
 * to others, all steps of all samples are one batch. As in Keras, a penalty on the output of the layer itself does not
 * count; those of layers inside it do.
 *
 * @param layer applied to each step
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/time_distributed/">Keras: TimeDistributed layer</a>
 */
public record TimeDistributed(Layer layer, LayerOptions options)
        implements KerasLayer<TimeDistributed>, HasWeightCopies {
    public TimeDistributed {
        options = Sublayers.around(options, List.of(layer));
    }

    /** Applies a layer to every step. */
    public TimeDistributed(Layer layer) {
        this(layer, LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() > 1, "TimeDistributed takes (steps, ...), got %s", Dimensions.text(input));
        ShapeChecks.require(
                layer.states(input.tail()).isEmpty(),
                "TimeDistributed takes a layer that keeps nothing from step to step: give %s stateful(false)",
                layer.getClass().getSimpleName());
        return layer.outputShape(input.tail()).prepend(input.get(0));
    }

    @Override
    public List<Weight> weights(Shape input) {
        return Sublayers.weights("layer", layer, input.tail());
    }

    @Override
    public Map<String, String> weightCopies(Shape input) {
        return Sublayers.weightCopies("layer", layer, input.tail());
    }

    @Override
    public boolean autocast() {
        return layer.autocast();
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        Shape step = graph.inputShape().tail();
        boolean keepsState = layer.weights(step).stream().anyMatch(weight -> !weight.trainable());
        return keepsState && graph.training() ? oneByOne(graph, x, step) : asOneBatch(graph, x, step);
    }

    private Operand<TFloating> asOneBatch(LayerGraph graph, Operand<TFloating> x, Shape step) {
        var tf = graph.tf();
        var flat = tf.reshape(x, tf.constant(TensorShapes.ints(step.prepend(-1))));
        var each = Sublayers.emitWithoutPenalty(
                Sublayers.graph(graph, "layer", layer, step, Optional.empty()), layer, flat);
        return tf.reshape(each, TensorShapes.like(tf, x, outputShape(graph.inputShape())));
    }

    private Operand<TFloating> oneByOne(LayerGraph graph, Operand<TFloating> x, Shape step) {
        var tf = graph.tf();
        long count = ShapeChecks.known(graph.inputShape().get(0), "The number of steps of TimeDistributed's input");
        List<Operand<TFloating>> outputs = new ArrayList<>();
        var masks = graph.mask()
                .map(mask -> tf.unstack(mask, count, Unstack.axis(1L)).output());
        int number = 0;
        for (Operand<TFloating> each : tf.unstack(x, count, Unstack.axis(1L)).output()) {
            int index = number++;
            Optional<Operand<TBool>> mask = masks.map(all -> all.get(index));
            outputs.add(Sublayers.emitWithoutPenalty(Sublayers.graph(graph, "layer", layer, step, mask), layer, each));
        }
        return tf.stack(outputs, Stack.axis(1L));
    }
}
