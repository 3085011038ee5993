package dev.sequential.onnx;

import dev.sequential.layers.HasKernelWindows;
import dev.sequential.layers.keywords.Padding;
import java.util.List;

/** How many zeros the padding of convolutions and poolings adds before and after each spatial axis. */
final class PaddingSizes {
    private PaddingSizes() {}

    /** The zeros that the padding of a convolution adds. */
    static long[] of(OnnxGraph graph, HasKernelWindows<?> layer) {
        long[] sizes = ChannelLayout.spatial(graph.inputShape(), layer.dataFormat());
        return of(graph, layer.padding(), sizes, layer.kernelSize(), layer.strides(), layer.dilationRate());
    }

    /**
     * The zeros before each axis, then the zeros after each axis: the order of the attribute {@code pads}.
     *
     * @param sizes of the spatial axes of the input; negative where not known
     */
    static long[] of(
            OnnxGraph graph,
            Padding padding,
            long[] sizes,
            List<Integer> window,
            List<Integer> strides,
            List<Integer> dilation) {
        int axes = window.size();
        long[] pads = new long[2 * axes];
        if (padding == Padding.VALID) {
            return pads;
        }
        for (int axis = 0; axis < axes; axis++) {
            long reach = (window.get(axis) - 1L) * dilation.get(axis) + 1;
            long stride = strides.get(axis);
            if (padding != Padding.SAME) {
                pads[axis] = reach - 1; // causal
                continue;
            }
            if (sizes[axis] < 0 && stride > 1) {
                throw graph.unsupported("padding \"same\" with strides needs an input of known size");
            }
            long total = stride == 1
                    ? reach - 1
                    : Math.max(0, ((sizes[axis] + stride - 1) / stride - 1) * stride + reach - sizes[axis]);
            pads[axis] = total / 2;
            pads[axes + axis] = total - total / 2;
        }
        return pads;
    }

    static long[] longs(List<Integer> numbers) {
        return numbers.stream().mapToLong(Integer::longValue).toArray();
    }
}
