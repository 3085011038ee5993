package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.convolution.Float32Accumulation;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import dev.sequential.shapes.ShapeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.family.TFloating;

/**
 * A densely connected layer, weighted sums of all inputs: {@code activation(x . kernel + bias)}.
 *
 * <pre>{@code new Dense(10).activation("softmax") // (3072) -> (10), 30730 weights}</pre>
 *
 * <p>Input {@code (..., inputs)}, output {@code (..., units)}: with more than one axis, every position is treated
 * alike. Weights: {@code kernel (inputs, units)}, then {@code bias (units)}. An input without an axis, or whose last
 * axis is unknown, is a {@link ShapeException}.
 *
 * @param units outputs, at least 1
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each output
 * @param kernel initializer, regularizer and constraint of the kernel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/core_layers/dense/">Keras: Dense layer</a>
 */
public record Dense(
        int units,
        ActivationFunction activation,
        boolean useBias,
        WeightSpec kernel,
        WeightSpec bias,
        LayerOptions options)
        implements KerasLayer<Dense>,
                HasActivation<Dense>,
                HasKernel<Dense>,
                HasBias<Dense>,
                HasActivityRegularizer,
                PerSample,
                FoldsChannelScale {
    public Dense {
        ArgumentChecks.atLeast(1, units, "Dense units");
    }

    /** Linear, with a bias, Glorot uniform: the defaults of Keras. */
    public Dense(int units) {
        this(units, Activations.LINEAR, true, WeightSpec.KERNEL, WeightSpec.BIAS, LayerOptions.DEFAULT);
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() > 0, "Dense takes at least one axis, got a single number: use Reshape(1)");
        ShapeChecks.known(Dimensions.last(input), "The last axis of Dense's input");
        return activation.outputShape(Dimensions.withLast(input, units));
    }

    @Override
    public List<Weight> weights(Shape input) {
        List<Weight> weights = new ArrayList<>();
        weights.add(kernel.weight("kernel", Dimensions.last(input), units));
        if (useBias) {
            weights.add(bias.weight("bias", units));
        }
        return weights;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        Ops tf = graph.tf();
        int rank = graph.inputShape().numDimensions();
        long inputs = Dimensions.last(graph.inputShape());
        var rows = rank == 1 ? x : tf.reshape(x, tf.constant(new long[] {-1, inputs}));
        Operand<TFloating> sums = tf.linalg.matMul(rows, graph.weight("kernel"));
        if (useBias) {
            sums = Float32Accumulation.biasAdd(graph, sums, graph.weight("bias"));
        }
        if (rank > 1) {
            sums = tf.reshape(sums, TensorShapes.like(tf, x, Dimensions.withLast(graph.inputShape(), units)));
        }
        return activation.emit(tf, sums);
    }

    @Override
    public Optional<Map<String, float[]>> folded(ChannelScale scale, Function<String, float[]> weights) {
        boolean sums = useBias && activation.equals(Activations.LINEAR);
        return sums && options.dtype().equals(DTypePolicy.FLOAT32)
                ? Optional.of(scale.applied(weights.apply("kernel"), weights.apply("bias")))
                : Optional.empty();
    }
}
