package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.config.SerializedAs;
import dev.sequential.graph.LayerGraph;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A Java function as a layer.
 *
 * <pre>{@code
 * new Lambda((graph, x) -> graph.tf().math.square(x)) // (8) -> (8), no weights
 * new Lambda((graph, x) -> graph.tf().math.mean(x, graph.tf().constant(1))).outputShape(16) // (9, 16) -> (16)
 * }</pre>
 *
 * <p>The function adds its ops once for training and once for predicting; gradients come of themselves. It is for
 * something small that needs neither weights nor a file: a model with a Lambda trains and predicts, but cannot be
 * saved, and a Lambda in a Keras file, which is Python code, is refused and not run. Write a record that implements
 * {@link Layer} for what is to be kept.
 *
 * @param function what the layer does
 * @param shape the output's shape by the input's, both without the batch axis
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/core_layers/lambda/">Keras: Lambda layer</a>
 */
public record Lambda(Function function, UnaryOperator<Shape> shape, LayerOptions options)
        implements KerasLayer<Lambda>, SerializedAs.OwnConfig {
    /** What a {@link Lambda} does. */
    @FunctionalInterface
    public interface Function {
        /**
         * Adds ops to the graph.
         *
         * @param graph its {@code tf()} builds ops, its {@code scalar(...)} makes constants
         * @param x of shape {@code (batch, ...)}
         * @return of shape {@code (batch, ...)}
         */
        Operand<TFloating> apply(LayerGraph graph, Operand<TFloating> x);
    }

    /** A function whose output has the shape of its input. */
    public Lambda(Function function) {
        this(function, UnaryOperator.identity(), LayerOptions.DEFAULT);
    }

    /** The same layer whose output has this shape, without the batch axis. */
    public Lambda outputShape(long... sizes) {
        Shape known = Shape.of(sizes);
        return outputShape((UnaryOperator<Shape>) input -> known);
    }

    /** The same layer whose output has a shape that depends on the input's, both without the batch axis. */
    public Lambda outputShape(UnaryOperator<Shape> shape) {
        return Records.with(this, "shape", shape);
    }

    @Override
    public Shape outputShape(Shape input) {
        return shape.apply(input);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        Operand<TFloating> y = function.apply(graph, x);
        Shape promised = outputShape(graph.inputShape());
        Shape made = y.shape();
        if (!made.isUnknown() && !made.tail().isCompatibleWith(promised)) {
            throw new ShapeException("Lambda says that its output is %s, but its function made %s: say outputShape(%s)"
                    .formatted(Dimensions.text(promised), Dimensions.text(made.tail()), numbers(made.tail())));
        }
        return y;
    }

    private static String numbers(Shape shape) {
        String text = Dimensions.text(shape);
        return text.substring(1, text.length() - 1);
    }

    @Override
    public Map<String, Object> config() {
        throw new IllegalArgumentException(
                "A Lambda is a Java function, which no file can hold: write a record that implements Layer instead, and make it known with CustomObjects.register");
    }

    /** Refuses: what a Keras file holds is Python code. */
    @SuppressWarnings("DoNotCallSuggester") // called by its name, to refuse
    static Lambda fromConfig(Map<String, ?> config) {
        throw new IllegalArgumentException(
                "The Lambda %s is Python code, which is not run here: in Keras, replace it by layers that do the same, or write a record that implements Layer and register it with CustomObjects under a class of that name"
                        .formatted(config.containsKey("name") ? config.get("name") : "layer"));
    }
}
