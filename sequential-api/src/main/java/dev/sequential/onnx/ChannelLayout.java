package dev.sequential.onnx;

import dev.sequential.layers.keywords.DataFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.tensorflow.ndarray.Shape;

/** The order of axes: ONNX's windows want the channels right behind the batch axis, Keras mostly has them last. */
final class ChannelLayout {
    private ChannelLayout() {}

    static boolean last(DataFormat format) {
        return format == DataFormat.CHANNELS_LAST;
    }

    /** The number of the first spatial axis, counted from the batch axis, which is 0. */
    static int firstSpatialAxis(DataFormat format) {
        return last(format) ? 1 : 2;
    }

    /** An array with its channels before its spatial axes. */
    static String first(OnnxGraph graph, DataFormat format, int axes, String x) {
        if (!last(format)) {
            return x;
        }
        long[] order = LongStream.concat(LongStream.of(0, axes + 1), LongStream.rangeClosed(1, axes))
                .toArray();
        return graph.op("Transpose", List.of(x), OnnxAttribute.of("perm", order));
    }

    /** The channels where the layer has them. */
    static String restore(OnnxGraph graph, DataFormat format, int axes, String x) {
        if (!last(format)) {
            return x;
        }
        long[] order = LongStream.concat(
                        LongStream.of(0), LongStream.concat(LongStream.rangeClosed(2, axes + 1), LongStream.of(1)))
                .toArray();
        return graph.op("Transpose", List.of(x), OnnxAttribute.of("perm", order));
    }

    /** The sizes of the spatial axes. */
    static long[] spatial(Shape shape, DataFormat format) {
        int axes = shape.numDimensions() - 1;
        return IntStream.range(0, axes)
                .mapToLong(axis -> shape.get(axis + (last(format) ? 0 : 1)))
                .toArray();
    }

    /** Numbers with their axes in another order. */
    static float[] transposed(float[] values, long[] sizes, int... order) {
        int[] strides = new int[sizes.length];
        int stride = 1;
        for (int axis = sizes.length - 1; axis >= 0; axis--) {
            strides[axis] = stride;
            stride *= (int) sizes[axis];
        }
        float[] result = new float[values.length];
        int[] place = new int[order.length];
        for (int i = 0; i < result.length; i++) {
            int from = 0;
            for (int axis = 0; axis < order.length; axis++) {
                from += place[axis] * strides[order[axis]];
            }
            result[i] = values[from];
            for (int axis = order.length - 1; axis >= 0; axis--) {
                if (++place[axis] < sizes[order[axis]]) {
                    break;
                }
                place[axis] = 0;
            }
        }
        return result;
    }
}
