package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.KerasKeywords;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Initializer;
import dev.sequential.internal.ops.EinsumEquation;
import dev.sequential.layers.keywords.AxisSizes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.family.TFloating;

/**
 * A dense layer over the axes that an einsum equation names: {@code activation(einsum(equation, x, kernel) + bias)}.
 *
 * <pre>{@code new EinsumDense("abc,cd->abd", -1, 64).biasAxes("d") // (32, 128) -> (32, 64), 8256 weights}</pre>
 *
 * <p>The equation is {@code input,kernel->output}, a letter an axis, the batch first; {@code ...} before or after
 * stands for any further axes. A mask ends here, as in Keras. Weights: {@code kernel}, then {@code bias} where
 * {@code biasAxes} are given.
 *
 * @param equation which axes are multiplied and summed
 * @param outputShape without the batch axis; -1 for a size that is the input's; also without the axes that {@code ...}
 *     stands for
 * @param activation applied to each sum
 * @param biasAxes letters of the output's axes along which the bias differs; empty for no bias
 * @param kernel initializer, regularizer and constraint of the kernel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/core_layers/einsum_dense/">Keras: EinsumDense layer</a>
 */
@KerasKeywords(ignored = {"quantization_config", "gptq_unpacked_column_size"})
public record EinsumDense(
        String equation,
        AxisSizes outputShape,
        ActivationFunction activation,
        Optional<String> biasAxes,
        WeightSpec kernel,
        WeightSpec bias,
        LayerOptions options)
        implements KerasLayer<EinsumDense>,
                HasActivation<EinsumDense>,
                HasKernel<EinsumDense>,
                HasBiasSpec<EinsumDense>,
                HasActivityRegularizer,
                DropsMask {
    public EinsumDense {
        EinsumEquation.match(equation);
    }

    /** Linear, without a bias. */
    public EinsumDense(String equation, AxisSizes outputShape) {
        this(
                equation,
                outputShape,
                Activations.LINEAR,
                Optional.empty(),
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }

    /** Linear, without a bias; the output's sizes without the batch axis, -1 for one that is the input's. */
    public EinsumDense(String equation, int... outputShape) {
        this(equation, new AxisSizes(Arrays.stream(outputShape).boxed().toList()));
    }

    /** The same layer with a bias along these axes of the output. */
    public EinsumDense biasAxes(String biasAxes) {
        return Records.with(this, "biasAxes", Optional.of(biasAxes));
    }

    private EinsumEquation einsum(Shape input) {
        return EinsumEquation.of(equation, input.numDimensions() + 1);
    }

    @Override
    public Shape outputShape(Shape input) {
        return activation.outputShape(sums(input));
    }

    /** The shape of what the activation is applied to. */
    private Shape sums(Shape input) {
        return einsum(input).output(input, outputShape.sizes());
    }

    @Override
    public List<Weight> weights(Shape input) {
        EinsumEquation einsum = einsum(input);
        List<Weight> weights = new ArrayList<>();
        Initializer start = kernel.initializer().forAxes(einsum.kernelAxes(false), einsum.kernelAxes(true));
        weights.add(kernel.initializer(start).weight("kernel", einsum.kernel(input, sums(input))));
        biasAxes.ifPresent(axes -> weights.add(bias.weight("bias", einsum.bias(axes, sums(input)))));
        return weights;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        Operand<TFloating> sums = tf.linalg.einsum(
                List.of(x, graph.weight("kernel")), einsum(graph.inputShape()).equation());
        if (biasAxes.isPresent()) {
            sums = tf.math.add(sums, graph.weight("bias"));
        }
        return activation.emit(tf, sums);
    }
}
