package dev.sequential.onnx;

import dev.sequential.layers.TransposedConvolution;
import dev.sequential.layers.keywords.Padding;
import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/**
 * The output's size is Keras's: what padding "same" cuts off is what a convolution over such an output would add, and
 * what is missing is added behind.
 */
final class OnnxTransposedConvolution implements OnnxLayer<TransposedConvolution<?>> {
    /** A side from which any window goes, in place of one that is not known. */
    private static final long SOME = 64;

    @Override
    public String emit(OnnxGraph graph, TransposedConvolution<?> layer, String x) {
        var convolving = new OnnxConvolving(graph, layer, layer.useBias());
        int axes = convolving.axes();
        Shape input = Shape.of(Arrays.stream(graph.inputShape().asArray())
                .map(size -> size < 0 ? SOME : size)
                .toArray());
        long[] from = OnnxLayout.spatial(input, layer.dataFormat());
        long[] to = OnnxLayout.spatial(layer.outputShape(input), layer.dataFormat());
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
        String sums = convolving.transposed(convolving.first(x), convolving.swapped("kernel"), pads, missing);
        return convolving.last(sums, layer.activation());
    }
}
