package dev.sequential.layers;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.activations.Activations;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.regularizers.Regularizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/**
 * Slides windows over an image; each filter turns every window into one weighted sum.
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
 * @param useBias whether a number of its own is added to each filter's sums
 * @param kernel how the kernel starts and is kept in bounds
 * @param bias how the bias starts and is kept in bounds
 * @param activityRegularizer penalty on the output
 * @param options name, type policy, trainable
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin (2016), A guide to convolution arithmetic</a>
 * @see <a href="https://keras.io/api/layers/convolution_layers/convolution2d/">Keras: Conv2D layer</a>
 */
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
        Regularizer activityRegularizer,
        LayerOptions options)
        implements KerasLayer<Conv2D>,
                HasWindows<Conv2D>,
                HasActivation<Conv2D>,
                HasKernel<Conv2D>,
                HasBias<Conv2D>,
                HasActivityRegularizer<Conv2D> {
    public Conv2D {
        ConvChecks.arguments("Conv2D", 2, filters, kernelSize, strides, padding, dilationRate, groups);
    }

    /** Windows one pixel apart that stay inside the image: the defaults of Keras. One number for a square window. */
    public Conv2D(int filters, int... kernelSize) {
        this(
                filters,
                Sizes.of(2, kernelSize),
                Collections.nCopies(2, 1),
                Padding.VALID,
                DataFormat.CHANNELS_LAST,
                Collections.nCopies(2, 1),
                1,
                Activations.LINEAR,
                true,
                WeightSpec.KERNEL,
                WeightSpec.BIAS,
                Regularizer.NONE,
                LayerOptions.DEFAULT);
    }

    /** The same layer with gaps within its windows: one number, or one for height and width. */
    public Conv2D dilationRate(int... rate) {
        return Records.with(this, "dilationRate", Sizes.of(2, rate));
    }

    /** The same layer with channels and filters divided into groups. */
    public Conv2D groups(int groups) {
        return Records.with(this, "groups", groups);
    }

    @Override
    public Shape outputShape(Shape image) {
        Shape last = dataFormat.channelsLast(Checks.image(image, "Conv2D"));
        ConvChecks.channels("Conv2D", last.get(2), groups);
        return dataFormat.shape(windows().output(last, filters));
    }

    @Override
    public List<Weight> weights(Shape image) {
        long channels = dataFormat.channelsLast(image).get(2);
        List<Weight> weights = new ArrayList<>();
        weights.add(kernel.weight("kernel", kernelSize.get(0), kernelSize.get(1), channels / groups, filters));
        if (useBias) {
            weights.add(bias.weight("bias", filters));
        }
        return weights;
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        if (pointwise() && graph.type() == (Class<?>) TFloat32.class) {
            return emitPointwise(tf, graph, x);
        }
        var images = dataFormat.channelsLast(tf, x, 2);
        var sums = ConvOps.conv2d(graph, images, graph.weight("kernel"), windows(), groups);
        var biased = useBias ? tf.nn.biasAdd(sums, graph.weight("bias")) : sums;
        return activation.emit(tf, dataFormat.restore(tf, biased, 2));
    }

    /** Whether each place of the output is a weighted sum of the channels at the same place of the input. */
    private boolean pointwise() {
        return dataFormat == DataFormat.CHANNELS_LAST
                && groups == 1
                && kernelSize.stream().allMatch(size -> size == 1)
                && strides.stream().allMatch(step -> step == 1)
                && activation.alongLastAxis();
    }

    /**
     * One matrix product over all places: the same sums, and gradients that take a quarter of the time. In single
     * precision only: as a convolution's, the gradient of the bias is summed in that even where the numbers are
     * shorter.
     */
    private Operand<TFloating> emitPointwise(Ops tf, LayerGraph graph, Operand<TFloating> x) {
        Shape image = graph.inputShape();
        var places = tf.reshape(x, tf.constant(new long[] {-1, image.get(2)}));
        var kernel = tf.reshape(graph.weight("kernel"), tf.constant(new long[] {image.get(2), filters}));
        Operand<TFloating> sums = tf.linalg.matMul(places, kernel);
        var activated = activation.emit(tf, useBias ? tf.nn.biasAdd(sums, graph.weight("bias")) : sums);
        var output = Shape.of(image.get(0), image.get(1), activated.shape().get(1));
        return tf.reshape(activated, TensorShapes.like(tf, x, output));
    }

    private Windows windows() {
        return new Windows(kernelSize, strides, dilationRate, padding);
    }
}
