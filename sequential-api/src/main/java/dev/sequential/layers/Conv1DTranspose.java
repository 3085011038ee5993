package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.KerasClass;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.ShapeException;
import java.util.List;
import java.util.Optional;

/**
 * A 1D transposed convolution (deconvolution): makes a sequence longer: each step adds to a window of the output, each
 * filter with weights of its own.
 *
 * <pre>{@code new Conv1DTranspose(8, 4).strides(2).padding("same") // (50, 4) -> (100, 8), 136 weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output {@code (steps, filters)}; any other input is a {@link ShapeException}. A
 * side of {@code size} becomes {@code size * stride} with padding "same", and {@code (size - 1) * stride + max(kernel
 * size, stride)} with "valid", unless {@code outputPadding} says more. Weights: {@code kernel (kernel size, filters,
 * channels)}, then {@code bias (filters)}.
 *
 * @param filters output channels, at least 1
 * @param kernelSize the window, in steps of the output
 * @param strides the step from one window to the next, in steps of the output
 * @param padding whether windows that cross the border of the output are cut off
 * @param outputPadding steps of the output beyond those that are needed, less than strides
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one step of a window to the next; with more than 1, strides must be 1
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each output channel
 * @param kernel initializer, regularizer and constraint of the kernel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin (2016), A guide to convolution arithmetic</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution1d_transpose/">Keras: Conv1DTranspose
 *     layer</a>
 */
@KerasClass(identifiers = "Convolution1DTranspose")
public record Conv1DTranspose(
        int filters,
        List<Integer> kernelSize,
        List<Integer> strides,
        Padding padding,
        Optional<List<Integer>> outputPadding,
        DataFormat dataFormat,
        List<Integer> dilationRate,
        ActivationFunction activation,
        boolean useBias,
        WeightSpec kernel,
        WeightSpec bias,
        LayerOptions options)
        implements TransposedConvolution<Conv1DTranspose> {
    public Conv1DTranspose {
        WindowArguments.transposed(
                "Conv1DTranspose", 1, filters, kernelSize, strides, padding, outputPadding, dilationRate);
    }

    /**
     * Windows one step apart, none cut off: the defaults of Keras.
     *
     * <p>Keras's next argument is {@code strides}: its {@code Conv1DTranspose(8, 3, 2)} is {@code new
     * Conv1DTranspose(8, 3).strides(2)}.
     */
    public Conv1DTranspose(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(1, kernelSize),
                SpatialSizes.of(1, 1),
                Padding.VALID,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(1, 1),
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
