package dev.sequential.data;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.ndarray.ByteNdArray;
import org.tensorflow.ndarray.DoubleNdArray;
import org.tensorflow.ndarray.FloatNdArray;
import org.tensorflow.ndarray.IntNdArray;
import org.tensorflow.ndarray.LongNdArray;
import org.tensorflow.ndarray.NdArray;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** Reads nested Java arrays, lists and n-dimensional arrays into samples. */
final class ArrayReader {
    private ArrayReader() {}

    static Samples read(Object given, String what, float divisor) {
        Object array = PrimitiveArrays.of(given, what);
        if (array instanceof Samples samples) {
            return samples;
        }
        if (array instanceof NdArray<?> ndArray) {
            return ndArray(ndArray, what, divisor);
        }
        if (!array.getClass().isArray()) {
            throw new IllegalArgumentException(
                    "%s must be a Java array, a list, or an org.tensorflow.ndarray array, got %s: a whole data set is one Dataset, without labels beside it"
                            .formatted(what, array.getClass().getName()));
        }
        long[] sizes = sizes(array, what);
        Shape sample = sample(Shape.of(sizes), what);
        int length = Math.toIntExact(Shape.of(sizes).size());
        if (leaf(array.getClass()) == byte.class) {
            byte[] bytes = new byte[length];
            flatten(array, sizes, 0, 0, what, (row, at) -> System.arraycopy(row, 0, bytes, at, Array.getLength(row)));
            return Samples.bytes(sample, bytes, divisor);
        }
        float[] floats = new float[length];
        flatten(array, sizes, 0, 0, what, (row, at) -> floats(row, floats, at));
        return Samples.floats(sample, floats);
    }

    private static Samples ndArray(NdArray<?> array, String what, float divisor) {
        Shape sample = sample(array.shape(), what);
        int length = Math.toIntExact(array.size());
        if (array instanceof ByteNdArray bytes) {
            byte[] values = new byte[length];
            bytes.copyTo(DataBuffers.of(values, false, false));
            return Samples.bytes(sample, values, divisor);
        }
        float[] values = new float[length];
        if (array instanceof FloatNdArray floats) {
            floats.copyTo(DataBuffers.of(values, false, false));
        } else if (array instanceof DoubleNdArray || array instanceof IntNdArray || array instanceof LongNdArray) {
            int[] next = {0};
            array.scalars().forEach(scalar -> values[next[0]++] = number((Number) scalar.getObject()));
        } else {
            throw new IllegalArgumentException("%s must hold float, double, int, long or byte numbers, got %s"
                    .formatted(what, array.getClass().getName()));
        }
        return Samples.floats(sample, values);
    }

    private static Shape sample(Shape all, String what) {
        if (all.numDimensions() == 0 || all.size() == 0) {
            throw new IllegalArgumentException(
                    "%s must hold at least one sample of at least one number, got the shape %s".formatted(what, all));
        }
        return all.tail();
    }

    private static Class<?> leaf(Class<?> type) {
        var component = type.getComponentType();
        return component == null ? type : leaf(component);
    }

    private static long[] sizes(Object array, String what) {
        List<Long> sizes = new ArrayList<>();
        Object part = array;
        for (Class<?> type = array.getClass(); type.isArray(); type = type.getComponentType()) {
            int length = part == null ? 0 : Array.getLength(part);
            sizes.add((long) length);
            part = length == 0 || type.getComponentType().isPrimitive() ? null : Array.get(part, 0);
        }
        var leaf = leaf(array.getClass());
        if (!leaf.isPrimitive() || leaf == char.class) {
            throw new IllegalArgumentException(
                    "%s must hold float, double, int, long, short or byte numbers or booleans, got %s: for words or letters, number them first"
                            .formatted(what, leaf.getName()));
        }
        return sizes.stream().mapToLong(Long::longValue).toArray();
    }

    private interface Row {
        void copy(Object row, int at);
    }

    private static int flatten(@Nullable Object part, long[] sizes, int depth, int at, String what, Row row) {
        if (part == null || Array.getLength(part) != sizes[depth]) {
            throw new IllegalArgumentException("%s must not be ragged: axis %d has both %d and %d entries"
                    .formatted(what, depth, sizes[depth], part == null ? 0 : Array.getLength(part)));
        }
        if (depth == sizes.length - 1) {
            row.copy(part, at);
            return at + (int) sizes[depth];
        }
        int next = at;
        for (int i = 0; i < sizes[depth]; i++) {
            next = flatten(Array.get(part, i), sizes, depth + 1, next, what, row);
        }
        return next;
    }

    private static void floats(Object row, float[] target, int at) {
        if (row instanceof float[] floats) {
            System.arraycopy(floats, 0, target, at, floats.length);
        } else if (row instanceof double[] doubles) {
            for (int i = 0; i < doubles.length; i++) {
                target[at + i] = (float) doubles[i];
            }
        } else if (row instanceof boolean[] booleans) {
            for (int i = 0; i < booleans.length; i++) {
                target[at + i] = booleans[i] ? 1 : 0;
            }
        } else {
            for (int i = 0; i < Array.getLength(row); i++) {
                target[at + i] = whole(Array.getLong(row, i));
            }
        }
    }

    private static float number(Number number) {
        return number instanceof Double fraction ? fraction.floatValue() : whole(number.longValue());
    }

    /** A whole number as it is: an id that became the one beside it would go unseen. */
    private static float whole(long number) {
        if ((long) (float) number != number) {
            throw new IllegalArgumentException(
                    "Models compute in float32, in which the whole number %d is %.0f: number ids from 0 on, or give quantities as float or double"
                            .formatted(number, (float) number));
        }
        return number;
    }
}
