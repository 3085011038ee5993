package dev.sequential.onnx;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.layers.HasKernelWindows;
import dev.sequential.layers.keywords.DataFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/** What all convolutions share: channels first, windows, a bias, the channels where they were. */
record OnnxConvolving(OnnxGraph graph, HasKernelWindows<?> layer, boolean useBias) {
    int axes() {
        return layer.kernelSize().size();
    }

    /** An input with its channels first. */
    String first(String x) {
        return OnnxLayout.first(graph, layer.dataFormat(), axes(), x);
    }

    /** A kernel {@code (window..., a, b)} as {@code (b, a, window...)}. */
    String swapped(String path) {
        return kernel(path, axes() + 1, axes(), shape -> shape);
    }

    /** A kernel {@code (window..., channels, multiplier)} as {@code (channels * multiplier, 1, window...)}. */
    String each(String path) {
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
        return graph.constant(reshaped.apply(turned), OnnxLayout.transposed(graph.values(path), sizes, order));
    }

    /** Windows over an input with its channels first; the bias is added if there is one. */
    String convolve(String x, String kernel, long groups) {
        return windows("Conv", x, kernel, groups, OnnxPads.of(graph, layer), useBias);
    }

    /** Windows over an input with its channels first; a bias comes later. */
    String convolveWithoutBias(String x, String kernel, long groups) {
        return windows("Conv", x, kernel, groups, OnnxPads.of(graph, layer), false);
    }

    /** Weighted sums of the channels of each place. */
    String pointwise(String x, String kernel) {
        return graph.op("Conv", inputs(x, kernel, useBias));
    }

    /** Windows the other way round. */
    String transposed(String x, String kernel, long[] pads, long[] outputPadding) {
        return windows("ConvTranspose", x, kernel, 1, pads, useBias, OnnxAttribute.of("output_padding", outputPadding));
    }

    private String windows(
            String operator, String x, String kernel, long groups, long[] pads, boolean bias, OnnxAttribute... more) {
        List<OnnxAttribute> attributes = new ArrayList<>(List.of(
                OnnxAttribute.of("pads", pads),
                OnnxAttribute.of("strides", OnnxPads.longs(layer.strides())),
                OnnxAttribute.of("dilations", OnnxPads.longs(layer.dilationRate())),
                OnnxAttribute.of("group", groups)));
        attributes.addAll(List.of(more));
        return graph.op(operator, inputs(x, kernel, bias), attributes.toArray(OnnxAttribute[]::new));
    }

    private List<String> inputs(String x, String kernel, boolean bias) {
        return bias && !alongLastAxis() ? List.of(x, kernel, graph.weight("bias")) : List.of(x, kernel);
    }

    /** The channels where the layer has them, then the activation. */
    String last(String sums, ActivationFunction activation) {
        String restored = OnnxLayout.restore(graph, layer.dataFormat(), axes(), sums);
        String biased =
                useBias && alongLastAxis() ? graph.op("Add", List.of(restored, graph.weight("bias"))) : restored;
        return OnnxActivations.emit(graph, activation, biased);
    }

    /**
     * Whether Keras adds the bias along the last axis, which is as long as there are channels, though they are first.
     */
    private boolean alongLastAxis() {
        Shape output = graph.outputShape();
        return layer.dataFormat() == DataFormat.CHANNELS_FIRST
                && output.get(0) > 1
                && output.get(0) == output.get(output.numDimensions() - 1);
    }
}
