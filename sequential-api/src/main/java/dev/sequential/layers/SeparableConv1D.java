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
 * A 1D depthwise separable convolution: slides windows over each channel of a sequence apart, then makes weighted sums
 * of the channels at each place: fewer weights than one convolution over all.
 *
 * <pre>{@code new SeparableConv1D(16, 3) // (100, 8) -> (98, 16), 168 weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output {@code (windows, filters)}; any other input is a {@link ShapeException},
 * and so is a window that does not fit. Weights: {@code depthwise_kernel (kernel size, channels, depth multiplier)},
 * {@code pointwise_kernel (1, channels * depth multiplier, filters)}, then {@code bias (filters)}.
 *
 * @param filters output channels, at least 1
 * @param kernelSize the window, in steps
 * @param strides the step from one window to the next, in steps
 * @param padding what the windows do at both ends of the sequence
 * @param depthMultiplier channels between the two convolutions for each input channel
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one step of a window to the next
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each output channel
 * @param depthwise initializer, regularizer and constraint of the depthwise kernel, one for each channel
 * @param pointwise initializer, regularizer and constraint of the pointwise kernel, over the channels of a place
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1610.02357">Chollet (2017), Xception: deep learning with depthwise separable
 *     convolutions</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/separable_convolution1d/">Keras: SeparableConv1D
 *     layer</a>
 */
@KerasClass(identifiers = "SeparableConvolution1D")
public record SeparableConv1D(
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
        implements SeparableConvolution<SeparableConv1D> {
    public SeparableConv1D {
        ArgumentChecks.atLeast(1, filters, "SeparableConv1D filters");
        ArgumentChecks.atLeast(1, depthMultiplier, "SeparableConv1D depthMultiplier");
        WindowArguments.windows("SeparableConv1D", 1, kernelSize, strides, dilationRate);
        WindowArguments.notCausal("SeparableConv1D", padding);
    }

    /**
     * Windows one step apart that stay inside: the defaults of Keras.
     *
     * <p>Keras's next argument is {@code strides}: its {@code SeparableConv1D(8, 3, 2)} is {@code new
     * SeparableConv1D(8, 3).strides(2)}.
     */
    public SeparableConv1D(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(1, kernelSize),
                SpatialSizes.of(1, 1),
                Padding.VALID,
                1,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(1, 1),
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
