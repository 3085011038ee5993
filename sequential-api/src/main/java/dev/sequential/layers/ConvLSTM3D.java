package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.initializers.Orthogonal;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.SpatialSizes;
import dev.sequential.internal.ops.convolution.WindowArguments;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.layers.keywords.SequenceOptions;
import java.util.List;
import java.util.Optional;

/**
 * A convolutional long short-term memory (LSTM) over volumes: its gates are convolutions of the input and of the output
 * before.
 *
 * <pre>{@code new ConvLSTM3D(4, 2).padding("same") // (5, 8, 8, 8, 2) -> (8, 8, 8, 4), 784 weights}</pre>
 *
 * <p>Input {@code (steps, depth, height, width, channels)}, all but the channels' place as {@code dataFormat} says and
 * all known; output one of volumes, or one for each step with {@code returnSequences}. Weights, gates in the order i,
 * f, cell, o: {@code cell/kernel (window, channels, 4 filters)}, {@code cell/recurrent_kernel (window, filters, 4
 * filters)}, {@code cell/bias (4 filters)}. Each step has ops of its own in the graph.
 *
 * @param filters output channels, at least 1
 * @param kernelSize the window over the input and over the output before, in voxels
 * @param strides the step from one window over the input to the next, in voxels
 * @param padding what the windows over the input do at the border
 * @param dataFormat where the channels of a step stand
 * @param dilationRate the step from one voxel of a window over the input to the next; with more than 1, strides must be
 *     1
 * @param activation of what is written into the cell, and of the cell
 * @param recurrentActivation of the gates
 * @param useBias whether a bias is added
 * @param kernel initializer, regularizer and constraint of the kernel that inputs are multiplied by
 * @param recurrent initializer, regularizer and constraint of the recurrent kernel, which the output before is
 *     convolved with
 * @param bias initializer, regularizer and constraint of the bias
 * @param unitForgetBias whether the bias of the forget gate is 1 at first
 * @param dropout probability with which inputs are 0 while training, the same ones at each step
 * @param recurrentDropout probability with which outputs before are 0 while training, the same ones at each step
 * @param seed of a random stream of its own
 * @param sequence which outputs are given, in which order, and other keywords of recurrent layers
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1506.04214">Shi et al. (2015), Convolutional LSTM network</a>
 * @see <a href="https://keras.io/api/layers/recurrent_layers/conv_lstm3d/">Keras: ConvLSTM3D layer</a>
 */
public record ConvLSTM3D(
        int filters,
        List<Integer> kernelSize,
        List<Integer> strides,
        Padding padding,
        DataFormat dataFormat,
        List<Integer> dilationRate,
        ActivationFunction activation,
        ActivationFunction recurrentActivation,
        boolean useBias,
        WeightSpec kernel,
        WeightSpec recurrent,
        WeightSpec bias,
        boolean unitForgetBias,
        double dropout,
        double recurrentDropout,
        Optional<Integer> seed,
        SequenceOptions sequence,
        LayerOptions options)
        implements ConvolutionalLstm<ConvLSTM3D> {
    public ConvLSTM3D {
        WindowArguments.convolution("ConvLSTM3D", 3, filters, kernelSize, strides, padding, dilationRate, 1);
        WindowArguments.notCausal("ConvLSTM3D", padding);
        ArgumentChecks.fraction(dropout, "ConvLSTM3D dropout");
        ArgumentChecks.fraction(recurrentDropout, "ConvLSTM3D recurrent dropout");
        sequence.check("ConvLSTM3D");
    }

    /**
     * Windows one voxel apart that stay inside, and the last output only: the defaults of Keras.
     *
     * <p>Keras's next argument is {@code strides}: its {@code ConvLSTM3D(8, 3, 2)} is {@code new ConvLSTM3D(8,
     * 3).strides(2)}.
     */
    public ConvLSTM3D(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(3, kernelSize),
                SpatialSizes.of(3, 1),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(3, 1),
                Activations.TANH,
                Activations.SIGMOID,
                true,
                WeightSpec.KERNEL,
                WeightSpec.of(new Orthogonal()),
                WeightSpec.BIAS,
                true,
                0,
                0,
                Optional.empty(),
                SequenceOptions.DEFAULT,
                LayerOptions.DEFAULT);
    }
}
