package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.KerasClass;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.ShapeException;
import java.util.List;

/**
 * A 2D depthwise separable convolution: slides windows over each channel of an image apart, then makes weighted sums of
 * the channels at each place: fewer weights than one convolution over all.
 *
 * <pre>{@code new SeparableConv2D(16, 3).padding("same") // (32, 32, 8) -> (32, 32, 16), 216 weights}</pre>
 *
 * <p>Input {@code (height, width, channels)}, output {@code (rows, columns, filters)}; any other input is a
 * {@link ShapeException}, and so is a window that does not fit. Weights: {@code depthwise_kernel (kernel height, kernel
 * width, channels, depth multiplier)}, {@code pointwise_kernel (1, 1, channels * depth multiplier, filters)}, then
 * {@code bias (filters)}.
 *
 * @param filters output channels, at least 1
 * @param kernelSize the window, in pixels
 * @param strides the step from one window to the next, in pixels
 * @param padding what the windows do at the border of the image
 * @param depthMultiplier channels between the two convolutions for each input channel
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one pixel of a window to the next
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each output channel
 * @param depthwise initializer, regularizer and constraint of the depthwise kernel, one for each channel
 * @param pointwise initializer, regularizer and constraint of the pointwise kernel, over the channels of a place
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1610.02357">Chollet (2017), Xception: deep learning with depthwise separable
 *     convolutions</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/separable_convolution2d/">Keras: SeparableConv2D
 *     layer</a>
 */
@KerasClass(identifiers = "SeparableConvolution2D")
public record SeparableConv2D(
        int filters,
        List<Integer> kernelSize,
        List<Integer> strides,
        Padding padding,
        int depthMultiplier,
        DataFormat dataFormat,
        List<Integer> dilationRate,
        ActivationFunction activation,
        boolean useBias,
        WeightSpec depthwise,
        WeightSpec pointwise,
        WeightSpec bias,
        LayerOptions options)
        implements SeparableConvolution<SeparableConv2D> {
    public SeparableConv2D {
        ArgumentChecks.atLeast(1, filters, "SeparableConv2D filters");
        ArgumentChecks.atLeast(1, depthMultiplier, "SeparableConv2D depthMultiplier");
        WindowArguments.windows("SeparableConv2D", 2, kernelSize, strides, dilationRate);
        WindowArguments.notCausal("SeparableConv2D", padding);
    }

    /**
     * Windows one pixel apart that stay inside: the defaults of Keras. One number for a square window.
     *
     * <p>Keras's next argument is {@code strides}: its {@code SeparableConv2D(8, 3, 2)} is {@code new
     * SeparableConv2D(8, 3).strides(2)}.
     */
    public SeparableConv2D(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(2, kernelSize),
                SpatialSizes.of(2, 1),
                Padding.VALID,
                1,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(2, 1),
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
