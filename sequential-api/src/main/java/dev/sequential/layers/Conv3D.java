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
 * A 3D convolution: slides windows over a volume, or a film; each filter turns every window into one weighted sum.
 *
 * <pre>{@code new Conv3D(8, 3) // (16, 16, 16, 1) -> (14, 14, 14, 8), 224 weights}</pre>
 *
 * <p>Input {@code (depth, height, width, channels)}, output {@code (layers, rows, columns, filters)}, one place a
 * window; any other input is a {@link ShapeException}, and so is a window that does not fit. Weights: {@code kernel
 * (kernel depth, height, width, channels / groups, filters)}, then {@code bias (filters)}.
 *
 * @param filters output channels, at least 1, a multiple of groups
 * @param kernelSize the window, in voxels
 * @param strides the step from one window to the next, in voxels
 * @param padding what the windows do at the border of the volume
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one voxel of a window to the next; with more than 1, strides must be 1
 * @param groups channels and filters are divided into so many groups, which are convolved apart
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each filter's sums
 * @param kernel initializer, regularizer and constraint of the kernel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin (2016), A guide to convolution arithmetic</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution3d/">Keras: Conv3D layer</a>
 */
@KerasClass(identifiers = "Convolution3D")
public record Conv3D(
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
        implements Convolution<Conv3D> {
    public Conv3D {
        WindowArguments.convolution("Conv3D", 3, filters, kernelSize, strides, padding, dilationRate, groups);
    }

    /**
     * Windows one voxel apart that stay inside the volume: the defaults of Keras. One number for a cube.
     *
     * <p>Keras's next argument is {@code strides}: its {@code Conv3D(8, 3, 2)} is {@code new Conv3D(8, 3).strides(2)}.
     */
    public Conv3D(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(3, kernelSize),
                SpatialSizes.of(3, 1),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(3, 1),
                1,
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
