package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
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
 * A wrapper that reads a sequence from both ends with two recurrent layers and merges their outputs.
 *
 * <pre>{@code new Bidirectional(new LSTM(3)) // (5, 4) -> (6), 192 weights}</pre>
 *
 * <p>Input and output as the recurrent layer's, the last axis twice as long with {@code concat}. Weights: those of the
 * layers, under {@code forward_layer/} and {@code backward_layer/}. Outputs of every step are in the order of the
 * input, and 0 at masked steps, as in Keras.
 *
 * @param layer reads from the first step on
 * @param backwardLayer reads from the last step on
 * @param mergeMode {@code concat}, {@code sum}, {@code mul} or {@code ave}
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/recurrent_layers/bidirectional/">Keras: Bidirectional layer</a>
 */
public record Bidirectional(Layer layer, Layer backwardLayer, Optional<String> mergeMode, LayerOptions options)
        implements KerasLayer<Bidirectional> {
    public Bidirectional {
        GoesThroughSequences<?> forward = recurrent(layer);
        GoesThroughSequences<?> backward = recurrent(backwardLayer);
        if (!List.of("concat", "sum", "mul", "ave").contains(mergeMode.orElse("none"))) {
            throw new IllegalArgumentException(
                    "Bidirectional takes merge_mode concat, sum, mul or ave, got %s: a Sequential model has one output"
                            .formatted(mergeMode.orElse("none")));
        }
        if (forward.sequence().goBackwards() == backward.sequence().goBackwards()
                || forward.sequence().returnSequences() != backward.sequence().returnSequences()
                || forward.sequence().stateful() != backward.sequence().stateful()) {
            throw new IllegalArgumentException(
                    "Bidirectional takes two layers that differ in go_backwards and agree in return_sequences and stateful, got %s and %s"
                            .formatted(forward.sequence(), backward.sequence()));
        }
        options = Sublayers.around(options, List.of(layer, backwardLayer));
    }

    /** A layer, and the same one from the last step on. */
    public Bidirectional(Layer layer) {
        this(layer, reversed(recurrent(layer)), Optional.of("concat"), LayerOptions.DEFAULT);
    }

    /** The same layer, merging by name. */
    public Bidirectional mergeMode(String mergeMode) {
        return Records.with(this, "mergeMode", Optional.of(mergeMode));
    }

    /** The same layer with another one for reading from the last step on. */
    public Bidirectional backwardLayer(Layer backwardLayer) {
        return Records.with(this, "backwardLayer", backwardLayer);
    }

    private static Layer reversed(GoesThroughSequences<?> layer) {
        return layer.goBackwards(!layer.sequence().goBackwards());
    }

    private static GoesThroughSequences<?> recurrent(Layer layer) {
        if (layer instanceof GoesThroughSequences<?> recurrent) {
            return recurrent;
        }
        throw new IllegalArgumentException("Bidirectional takes a recurrent layer such as LSTM, got "
                + layer.getClass().getSimpleName());
    }

    private boolean sequences() {
        return recurrent(layer).sequence().returnSequences();
    }

    @Override
    public Shape outputShape(Shape input) {
        Shape one = layer.outputShape(input);
        Shape other = backwardLayer.outputShape(input);
        if (mergeMode.equals(Optional.of("concat"))) {
            return Dimensions.withLast(one, Dimensions.last(one) + Dimensions.last(other));
        }
        ShapeChecks.require(
                Dimensions.same(one, other),
                "Bidirectional merges outputs of one shape, got %s and %s",
                Dimensions.text(one),
                Dimensions.text(other));
        return one;
    }

    @Override
    public List<Weight> weights(Shape input) {
        List<Weight> weights = new ArrayList<>(Sublayers.weights("forward_layer", layer, input));
        weights.addAll(Sublayers.weights("backward_layer", backwardLayer, input));
        return weights;
    }

    @Override
    public Map<String, Shape> states(Shape input) {
        Map<String, Shape> states = new LinkedHashMap<>(Sublayers.states("forward_layer", layer, input));
        states.putAll(Sublayers.states("backward_layer", backwardLayer, input));
        return states;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var forward = emit(graph, "forward_layer", recurrent(layer), x);
        var backward = emit(graph, "backward_layer", recurrent(backwardLayer), x);
        if (sequences()) {
            backward = tf.reverse(backward, tf.constant(new int[] {1}));
        }
        return switch (mergeMode.orElseThrow()) {
            case "sum" -> tf.math.add(forward, backward);
            case "mul" -> tf.math.mul(forward, backward);
            case "ave" -> tf.math.mul(tf.math.add(forward, backward), graph.scalar(0.5));
            default -> tf.concat(List.of(forward, backward), tf.constant(-1));
        };
    }

    private static Operand<TFloating> emit(
            LayerGraph graph, String place, GoesThroughSequences<?> layer, Operand<TFloating> x) {
        Layer zeroing = layer.zeroOutputForMask(layer.sequence().returnSequences());
        return graph.cast(
                Sublayers.emit(Sublayers.graph(graph, place, zeroing, graph.inputShape(), graph.mask()), zeroing, x));
    }

    @Override
    public Optional<Operand<TBool>> outputMask(LayerGraph graph, Operand<TFloating> input) {
        return sequences() ? graph.mask() : Optional.empty();
    }
}
