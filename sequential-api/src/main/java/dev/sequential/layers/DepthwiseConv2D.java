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
 * A 2D depthwise convolution: slides windows over each channel of an image apart: every channel has kernels of its own.
 *
 * <pre>{@code new DepthwiseConv2D(3).padding("same") // (32, 32, 8) -> (32, 32, 8), 80 weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output {@code (rows, columns, channels * depth multiplier)}; any other
 * input is a {@link ShapeException}, and so is a window that does not fit. Weights: {@code kernel (kernel height,
 * kernel width, channels, depth multiplier)}, then {@code bias (channels * depth multiplier)}.
 *
 * @param kernelSize the window, in pixels
 * @param strides the step from one window to the next, in pixels
 * @param padding what the windows do at the border of the image
 * @param depthMultiplier output channels for each input channel, at least 1
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one pixel of a window to the next
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each output channel
 * @param depthwise initializer, regularizer and constraint of the depthwise kernel, one for each channel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/convolution_layers/depthwise_convolution2d/">Keras: DepthwiseConv2D
 *     layer</a>
 */
public record DepthwiseConv2D(
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
        implements DepthwiseConvolution<DepthwiseConv2D> {
    public DepthwiseConv2D {
        ArgumentChecks.atLeast(1, depthMultiplier, "DepthwiseConv2D depthMultiplier");
        WindowArguments.windows("DepthwiseConv2D", 2, kernelSize, strides, dilationRate);
        WindowArguments.notCausal("DepthwiseConv2D", padding);
    }

    /**
     * Windows one pixel apart that stay inside: the defaults of Keras. One number for a square window.
     *
     * <p>Keras's next argument is {@code strides}: its {@code DepthwiseConv2D(3, 2)} is {@code new
     * DepthwiseConv2D(3).strides(2)}.
     */
    public DepthwiseConv2D(int... kernelSize) {
        this(
                SpatialSizes.of(2, kernelSize),
                SpatialSizes.of(2, 1),
                Padding.VALID,
                1,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(2, 1),
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
