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
 * A convolutional long short-term memory (LSTM) over sequences: its gates are convolutions of the input and of the
 * output before.
 *
 * <pre>{@code new ConvLSTM1D(4, 3).padding("same") // (5, 20, 2) -> (20, 4), 304 weights}</pre>
 *
 * <p>Input {@code (steps, length, channels)}, all but the channels' place as {@code dataFormat} says and all known;
 * output one of sequences, or one for each step with {@code returnSequences}. Weights, gates in the order i, f, cell,
 * o: {@code cell/kernel (window, channels, 4 filters)}, {@code cell/recurrent_kernel (window, filters, 4 filters)},
 * {@code cell/bias (4 filters)}. Each step has ops of its own in the graph.
 *
 * @param filters output channels, at least 1
 * @param kernelSize the window over the input and over the output before, in elements
 * @param strides the step from one window over the input to the next, in elements
 * @param padding what the windows over the input do at the border
 * @param dataFormat where the channels of a step stand
 * @param dilationRate the step from one element of a window over the input to the next; with more than 1, strides must
 *     be 1
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
 * @see <a href="https://keras.io/api/layers/recurrent_layers/conv_lstm1d/">Keras: ConvLSTM1D layer</a>
 */
public record ConvLSTM1D(
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
        implements ConvolutionalLstm<ConvLSTM1D> {
    public ConvLSTM1D {
        WindowArguments.convolution("ConvLSTM1D", 1, filters, kernelSize, strides, padding, dilationRate, 1);
        WindowArguments.notCausal("ConvLSTM1D", padding);
        ArgumentChecks.fraction(dropout, "ConvLSTM1D dropout");
        ArgumentChecks.fraction(recurrentDropout, "ConvLSTM1D recurrent dropout");
        sequence.check("ConvLSTM1D");
    }

    /**
     * Windows one element apart that stay inside, and the last output only: the defaults of Keras.
     *
     * <p>Keras's next argument is {@code strides}: its {@code ConvLSTM1D(8, 3, 2)} is {@code new ConvLSTM1D(8,
     * 3).strides(2)}.
     */
    public ConvLSTM1D(int filters, int... kernelSize) {
        this(
                filters,
                SpatialSizes.of(1, kernelSize),
                SpatialSizes.of(1, 1),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                SpatialSizes.of(1, 1),
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
