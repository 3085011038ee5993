package dev.sequential.onnx;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.layers.Convolution;
import dev.sequential.layers.DepthwiseConvolution;
import dev.sequential.layers.HasKernelWindows;
import dev.sequential.layers.SeparableConvolution;
import dev.sequential.layers.TransposedConvolution;
import dev.sequential.layers.keywords.DataFormat;
import dev.sequential.layers.keywords.Padding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/** Convolution layers as the operators Conv and ConvTranspose, which want the channels first. */
final class ConvolutionTranslations {
    /** The side length from which a transposed convolution is measured where the input's is not known. */
    private static final long SOME_SIDE = 64;

    private ConvolutionTranslations() {}

    static void addTo(Translations translations) {
        translations
                .add(Convolution.class, ConvolutionTranslations::convolution)
                .add(DepthwiseConvolution.class, ConvolutionTranslations::depthwise)
                .add(SeparableConvolution.class, ConvolutionTranslations::separable)
                .add(TransposedConvolution.class, ConvolutionTranslations::transposed);
    }

    private static String convolution(OnnxGraph graph, Convolution<?> layer, String x) {
        var windows = new Windowed(graph, layer, layer.useBias());
        String sums = windows.convolve(windows.first(x), windows.swapped("kernel"), layer.groups());
        return windows.last(sums, layer.activation());
    }

    /** As many groups as there are channels. */
    private static String depthwise(OnnxGraph graph, DepthwiseConvolution<?> layer, String x) {
        var windows = new Windowed(graph, layer, layer.useBias());
        long channels = graph.shape("kernel").get(windows.axes());
        String sums = windows.convolve(windows.first(x), windows.depthwiseKernel("kernel"), channels);
        return windows.last(sums, layer.activation());
    }

    /** A depthwise convolution, then one by kernels of one place that mixes the channels. */
    private static String separable(OnnxGraph graph, SeparableConvolution<?> layer, String x) {
        var windows = new Windowed(graph, layer, layer.useBias());
        long channels = graph.shape("depthwise_kernel").get(windows.axes());
        String apart =
                windows.convolveWithoutBias(windows.first(x), windows.depthwiseKernel("depthwise_kernel"), channels);
        return windows.last(windows.pointwise(apart, windows.swapped("pointwise_kernel")), layer.activation());
    }

    /**
     * The output's size is Keras's: what padding "same" cuts off is what a convolution over such an output would add,
     * and what is missing is added behind.
     */
    private static String transposed(OnnxGraph graph, TransposedConvolution<?> layer, String x) {
        var windows = new Windowed(graph, layer, layer.useBias());
        int axes = windows.axes();
        Shape input = Shape.of(Arrays.stream(graph.inputShape().asArray())
                .map(size -> size < 0 ? SOME_SIDE : size)
                .toArray());
        long[] from = ChannelLayout.spatial(input, layer.dataFormat());
        long[] to = ChannelLayout.spatial(layer.outputShape(input), layer.dataFormat());
        long[] pads = new long[2 * axes];
        long[] missing = new long[axes];
        for (int axis = 0; axis < axes; axis++) {
            long span =
                    (layer.kernelSize().get(axis) - 1L) * layer.dilationRate().get(axis) + 1;
            long whole = (from[axis] - 1) * layer.strides().get(axis) + span;
            long cut = layer.padding() == Padding.SAME ? Math.max(0, whole - to[axis]) : 0;
            pads[axis] = cut / 2;
            pads[axes + axis] = cut - cut / 2;
            missing[axis] = to[axis] - (whole - cut);
        }
        String sums = windows.transposed(windows.first(x), windows.swapped("kernel"), pads, missing);
        return windows.last(sums, layer.activation());
    }

    /** What all convolutions share: the channels first, kernels in ONNX's order, a bias, the channels back again. */
    private record Windowed(OnnxGraph graph, HasKernelWindows<?> layer, boolean useBias) {
        int axes() {
            return layer.kernelSize().size();
        }

        /** An input with its channels first. */
        String first(String x) {
            return ChannelLayout.first(graph, layer.dataFormat(), axes(), x);
        }

        /** A kernel {@code (window..., a, b)} as {@code (b, a, window...)}. */
        String swapped(String path) {
            return kernel(path, axes() + 1, axes(), shape -> shape);
        }

        /** A kernel {@code (window..., channels, multiplier)} as {@code (channels * multiplier, 1, window...)}. */
        String depthwiseKernel(String path) {
            return kernel(path, axes(), axes() + 1, shape -> {
                long[] flat = shape.clone();
                flat[0] = shape[0] * shape[1];
                flat[1] = 1;
                return flat;
            });
        }

        private String kernel(String path, int one, int other, UnaryOperator<long[]> reshaped) {
            long[] sizes = graph.shape(path).asArray();
            int[] order = IntStream.concat(IntStream.of(one, other), IntStream.range(0, axes()))
                    .toArray();
            long[] turned = Arrays.stream(order).mapToLong(axis -> sizes[axis]).toArray();
            return graph.constant(reshaped.apply(turned), ChannelLayout.transposed(graph.values(path), sizes, order));
        }

        /** Windows over an input with its channels first; the bias is added if there is one. */
        String convolve(String x, String kernel, long groups) {
            return windows("Conv", x, kernel, groups, PaddingSizes.of(graph, layer), useBias);
        }

        /** Windows over an input with its channels first; a bias comes later. */
        String convolveWithoutBias(String x, String kernel, long groups) {
            return windows("Conv", x, kernel, groups, PaddingSizes.of(graph, layer), false);
        }

        /** Weighted sums of the channels of each place. */
        String pointwise(String x, String kernel) {
            return graph.op("Conv", inputs(x, kernel, useBias));
        }

        /** Windows the other way round. */
        String transposed(String x, String kernel, long[] pads, long[] outputPadding) {
            return windows(
                    "ConvTranspose", x, kernel, 1, pads, useBias, OnnxAttribute.of("output_padding", outputPadding));
        }

        private String windows(
                String operator,
                String x,
                String kernel,
                long groups,
                long[] pads,
                boolean bias,
                OnnxAttribute... more) {
            List<OnnxAttribute> attributes = new ArrayList<>(List.of(
                    OnnxAttribute.of("pads", pads),
                    OnnxAttribute.of("strides", PaddingSizes.longs(layer.strides())),
                    OnnxAttribute.of("dilations", PaddingSizes.longs(layer.dilationRate())),
                    OnnxAttribute.of("group", groups)));
            attributes.addAll(List.of(more));
            return graph.op(operator, inputs(x, kernel, bias), attributes.toArray(OnnxAttribute[]::new));
        }

        private List<String> inputs(String x, String kernel, boolean bias) {
            return bias && !biasAlongLastAxis() ? List.of(x, kernel, graph.weight("bias")) : List.of(x, kernel);
        }

        /** The channels where the layer has them, then the activation. */
        String last(String sums, ActivationFunction activation) {
            String restored = ChannelLayout.restore(graph, layer.dataFormat(), axes(), sums);
            String biased = useBias && biasAlongLastAxis()
                    ? graph.op("Add", List.of(restored, graph.weight("bias")))
                    : restored;
            return ActivationTranslations.emit(graph, activation, biased);
        }

        /**
         * Whether Keras adds the bias along the last axis, which is as long as there are channels, though they are
         * first.
         */
        private boolean biasAlongLastAxis() {
            Shape output = graph.outputShape();
            return layer.dataFormat() == DataFormat.CHANNELS_FIRST
                    && output.get(0) > 1
                    && output.get(0) == output.get(output.numDimensions() - 1);
        }
    }
}
