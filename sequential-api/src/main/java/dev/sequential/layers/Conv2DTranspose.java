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
 * A 2D transposed convolution (deconvolution): makes an image larger: each pixel adds to a window of the output, each
 * filter with weights of its own.
 *
 * <pre>{@code new Conv2DTranspose(16, 3).strides(2).padding("same") // (16, 16, 8) -> (32, 32, 16), 1168 weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output {@code (rows, columns, filters)}; any other input is a
 * {@link ShapeException}. A side of {@code size} becomes {@code size * stride} with padding "same", and {@code (size -
 * 1) * stride + max(kernel size, stride)} with "valid", unless {@code outputPadding} says more. Weights: {@code kernel
 * (kernel height, kernel width, filters, channels)}, then {@code bias (filters)}.
 *
 * @param filters output channels, at least 1
 * @param kernelSize the window, in pixels of the output
 * @param strides the step from one window to the next, in pixels of the output
 * @param padding whether windows that cross the border of the output are cut off
 * @param outputPadding pixels of the output beyond those that are needed, less than strides
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one pixel of a window to the next; with more than 1, strides must be 1
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each output channel
 * @param kernel initializer, regularizer and constraint of the kernel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin (2016), A guide to convolution arithmetic</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution2d_transpose/">Keras: Conv2DTranspose
 *     layer</a>
 */
@KerasClass(identifiers = "Convolution2DTranspose")
public record Conv2DTranspose(
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
        implements TransposedConvolution<Conv2DTranspose> {
    public Conv2DTranspose {
        WindowArguments.transposed(
                "Conv2DTranspose", 2, filters, kernelSize, strides, padding, outputPadding, dilationRate);
    }

    /**
     * Windows one pixel apart, none cut off: the defaults of Keras. One number for a square window.
     *
     * <p>Keras's next argument is {@code strides}: its {@code Conv2DTranspose(8, 3, 2)} is {@code new
     * Conv2DTranspose(8, 3).strides(2)}.
     */
    public Conv2DTranspose(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(2, kernelSize),
                SpatialSizes.of(2, 1),
                Padding.VALID,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(2, 1),
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
