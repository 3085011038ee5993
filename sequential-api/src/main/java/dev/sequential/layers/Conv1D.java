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

/**
 * A 1D convolution: slides windows over a sequence; each filter turns every window into one weighted sum.
 *
 * <pre>{@code new Conv1D(8, 3).padding("causal") // (100, 4) -> (100, 8), 104 weights}</pre>
 *
 * <p>Input {@code (steps, channels)}, output {@code (windows, filters)}; any other input is a {@link ShapeException},
 * and so is a window that does not fit. Weights: {@code kernel (kernel size, channels / groups, filters)}, then
 * {@code bias (filters)}.
 *
 * @param filters output channels, at least 1, a multiple of groups
 * @param kernelSize the window, in steps
 * @param strides the step from one window to the next, in steps
 * @param padding what the windows do at both ends of the sequence; causal windows see no later step
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one step of a window to the next; with more than 1, strides must be 1
 * @param groups channels and filters are divided into so many groups, which are convolved apart
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each filter's sums
 * @param kernel initializer, regularizer and constraint of the kernel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin (2016), A guide to convolution arithmetic</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution1d/">Keras: Conv1D layer</a>
 */
@KerasClass(identifiers = "Convolution1D")
public record Conv1D(
        int filters,
        List<Integer> kernelSize,
        List<Integer> strides,
        Padding padding,
        DataFormat dataFormat,
        List<Integer> dilationRate,
        int groups,
        ActivationFunction activation,
        boolean useBias,
        WeightSpec kernel,
        WeightSpec bias,
        LayerOptions options)
        implements Convolution<Conv1D> {
    public Conv1D {
        WindowArguments.convolution("Conv1D", 1, filters, kernelSize, strides, padding, dilationRate, groups);
    }

    /**
     * Windows one step apart that stay inside the sequence: the defaults of Keras.
     *
     * <p>Keras's next argument is {@code strides}: its {@code Conv1D(8, 3, 2)} is {@code new Conv1D(8, 3).strides(2)}.
     */
    public Conv1D(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(1, kernelSize),
                SpatialSizes.of(1, 1),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(1, 1),
                1,
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
