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
 * A 2D convolution: slides windows over an image; each filter turns every window into one weighted sum.
 *
 * <pre>{@code new Conv2D(64, 3, 3).padding("same").activation("relu") // (32, 32, 3) -> (32, 32, 64), 1792 weights}
 * </pre>
 *
 * <p>Input {@code (height, width, channels)}, output {@code (rows, columns, filters)}, one row and column a window; any
 * other input is a {@link ShapeException}, and so is a window that does not fit. Weights: {@code kernel (kernel height,
 * kernel width, channels / groups, filters)}, then {@code bias (filters)}.
 *
 * @param filters output channels, at least 1, a multiple of groups
 * @param kernelSize the window, in pixels
 * @param strides the step from one window to the next, in pixels
 * @param padding what the windows do at the border of the image
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one pixel of a window to the next; with more than 1, strides must be 1
 * @param groups channels and filters are divided into so many groups, which are convolved apart
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each filter's sums
 * @param kernel initializer, regularizer and constraint of the kernel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin (2016), A guide to convolution arithmetic</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution2d/">Keras: Conv2D layer</a>
 */
@KerasClass(identifiers = "Convolution2D")
public record Conv2D(
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
        implements Convolution<Conv2D> {
    public Conv2D {
        WindowArguments.convolution("Conv2D", 2, filters, kernelSize, strides, padding, dilationRate, groups);
    }

    /**
     * Windows one pixel apart that stay inside the image: the defaults of Keras. One number for a square window.
     *
     * <p>Keras's next argument is {@code strides}: its {@code Conv2D(8, 3, 2)} is {@code new Conv2D(8, 3).strides(2)}.
     */
    public Conv2D(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(2, kernelSize),
                SpatialSizes.of(2, 1),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(2, 1),
                1,
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
