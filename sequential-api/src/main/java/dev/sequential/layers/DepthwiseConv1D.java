package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.ShapeException;
import java.util.List;

/**
 * A 1D depthwise convolution: slides windows over each channel of a sequence apart: every channel has kernels of its
 * own.
 *
 * <pre>{@code new DepthwiseConv1D(3) // (100, 8) -> (98, 8), 32 weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output {@code (windows, channels * depth multiplier)}; any other input is a
 * {@link ShapeException}, and so is a window that does not fit. Weights: {@code kernel (kernel size, channels, depth
 * multiplier)}, then {@code bias (channels * depth multiplier)}.
 *
 * @param kernelSize the window, in steps
 * @param strides the step from one window to the next, in steps
 * @param padding what the windows do at both ends of the sequence
 * @param depthMultiplier output channels for each input channel, at least 1
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one step of a window to the next
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each output channel
 * @param depthwise initializer, regularizer and constraint of the depthwise kernel, one for each channel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/convolution_layers/depthwise_convolution1d/">Keras: DepthwiseConv1D
 *     layer</a>
 */
public record DepthwiseConv1D(
        List<Integer> kernelSize,
        List<Integer> strides,
        Padding padding,
        int depthMultiplier,
        DataFormat dataFormat,
        List<Integer> dilationRate,
        ActivationFunction activation,
        boolean useBias,
        WeightSpec depthwise,
        WeightSpec bias,
        LayerOptions options)
        implements DepthwiseConvolution<DepthwiseConv1D> {
    public DepthwiseConv1D {
        ArgumentChecks.atLeast(1, depthMultiplier, "DepthwiseConv1D depthMultiplier");
        WindowArguments.windows("DepthwiseConv1D", 1, kernelSize, strides, dilationRate);
        WindowArguments.notCausal("DepthwiseConv1D", padding);
    }

    /**
     * Windows one step apart that stay inside: the defaults of Keras.
     *
     * <p>Keras's next argument is {@code strides}: its {@code DepthwiseConv1D(3, 2)} is {@code new
     * DepthwiseConv1D(3).strides(2)}.
     */
    public DepthwiseConv1D(int... kernelSize) {
        this(
                SpatialSizes.of(1, kernelSize),
                SpatialSizes.of(1, 1),
                Padding.VALID,
                1,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(1, 1),
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
