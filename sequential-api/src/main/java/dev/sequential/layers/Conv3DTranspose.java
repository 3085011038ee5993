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
 * A 3D transposed convolution (deconvolution): makes a volume larger: each voxel adds to a window of the output, each
 * filter with weights of its own.
 *
 * <pre>{@code new Conv3DTranspose(8, 2).strides(2) // (8, 8, 8, 4) -> (16, 16, 16, 8), 264 weights}</pre>
 *
 * <p>Input {@code (depth, height, width, channels)}, output {@code (layers, rows, columns, filters)}; any other input
 * is a {@link ShapeException}. A side of {@code size} becomes {@code size * stride} with padding "same", and
 * {@code (size - 1) * stride + max(kernel size, stride)} with "valid", unless {@code outputPadding} says more. Weights:
 * {@code kernel (kernel depth, height, width, filters, channels)}, then {@code bias (filters)}.
 *
 * @param filters output channels, at least 1
 * @param kernelSize the window, in voxels of the output
 * @param strides the step from one window to the next, in voxels of the output
 * @param padding whether windows that cross the border of the output are cut off
 * @param outputPadding voxels of the output beyond those that are needed, less than strides
 * @param dataFormat where the channels stand
 * @param dilationRate the step from one voxel of a window to the next; with more than 1, strides must be 1
 * @param activation applied to each sum
 * @param useBias whether a bias is added to each output channel
 * @param kernel initializer, regularizer and constraint of the kernel
 * @param bias initializer, regularizer and constraint of the bias
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin (2016), A guide to convolution arithmetic</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution3d_transpose/">Keras: Conv3DTranspose
 *     layer</a>
 */
@KerasClass(identifiers = "Convolution3DTranspose")
public record Conv3DTranspose(
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
        implements TransposedConvolution<Conv3DTranspose> {
    public Conv3DTranspose {
        WindowArguments.transposed(
                "Conv3DTranspose", 3, filters, kernelSize, strides, padding, outputPadding, dilationRate);
    }

    /**
     * Windows one voxel apart, none cut off: the defaults of Keras. One number for a cube.
     *
     * <p>Keras's next argument is {@code strides}: its {@code Conv3DTranspose(8, 3, 2)} is {@code new
     * Conv3DTranspose(8, 3).strides(2)}.
     */
    public Conv3DTranspose(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(3, kernelSize),
                SpatialSizes.of(3, 1),
                Padding.VALID,
                Optional.empty(),
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(3, 1),
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                LayerOptions.DEFAULT);
    }
}
