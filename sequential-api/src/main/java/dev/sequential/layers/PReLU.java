package dev.sequential.layers;

import dev.sequential.config.Records;
import dev.sequential.constraints.Constraint;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.initializers.Zeros;
import dev.sequential.regularizers.Regularizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * The parametric rectified linear unit: {@code x} above 0, a trained fraction of it below.
 *
 * <pre>{@code new PReLU().sharedAxes(1, 2) // (32, 32, 3) -> (32, 32, 3), 3 weights}</pre>
 *
 * <p>Input of any shape, output of the same shape. Weights: {@code alpha} of the input's shape, with 1 for shared axes.
 *
 * @param alpha initializer, regularizer and constraint of the fractions
 * @param sharedAxes axes along which one fraction serves all, counted from 1; empty for none
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/activation_layers/prelu/">Keras</a>
 */
public record PReLU(WeightSpec alpha, Optional<List<Integer>> sharedAxes, LayerOptions options)
        implements KerasLayer<PReLU>, PerSample {
    /** Zeros, a fraction for each number: the defaults of Keras. */
    public PReLU() {
        this(WeightSpec.of(new Zeros()), Optional.empty(), LayerOptions.DEFAULT);
    }

    /** The same layer, one fraction serving all along these axes, counted from 1. */
    public PReLU sharedAxes(int... axes) {
        return Records.with(
                this, "sharedAxes", Optional.of(Arrays.stream(axes).boxed().toList()));
    }

    /** The same layer with this alpha initializer. */
    public PReLU alphaInitializer(Initializer initializer) {
        return Records.with(this, "alpha", alpha.initializer(initializer));
    }

    /** The same layer with this alpha regularizer. */
    public PReLU alphaRegularizer(Regularizer regularizer) {
        return Records.with(this, "alpha", alpha.regularizer(regularizer));
    }

    /** The same layer with this alpha constraint. */
    public PReLU alphaConstraint(Constraint constraint) {
        return Records.with(this, "alpha", alpha.constraint(constraint));
    }

    /** The same layer with this alpha initializer, by name, such as {@code "ones"}. */
    public PReLU alphaInitializer(String identifier) {
        return alphaInitializer(Initializer.of(identifier));
    }

    /** The same layer with this alpha regularizer, by name, such as {@code "l2"}. */
    public PReLU alphaRegularizer(String identifier) {
        return alphaRegularizer(Regularizer.of(identifier));
    }

    /** The same layer with this alpha constraint, by name, such as {@code "non_neg"}. */
    public PReLU alphaConstraint(String identifier) {
        return alphaConstraint(Constraint.of(identifier));
    }

    @Override
    public Shape outputShape(Shape input) {
        return input;
    }

    @Override
    public List<Weight> weights(Shape input) {
        long[] shape = input.asArray().clone();
        sharedAxes.ifPresent(axes -> axes.forEach(axis -> shape[Math.floorMod(axis - 1, shape.length)] = 1));
        return List.of(alpha.weight("alpha", shape));
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        var below = tf.nn.relu(tf.math.neg(x));
        return tf.math.sub(tf.nn.relu(x), tf.math.mul(graph.weight("alpha"), below));
    }
}
