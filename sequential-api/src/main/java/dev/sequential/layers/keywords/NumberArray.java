package dev.sequential.layers.keywords;

import dev.sequential.config.SerializedAs;
import dev.sequential.shapes.Dimensions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/**
 * An array of numbers, as configurations write it: one number, or lists within lists.
 *
 * @param shape of the numbers, a scalar for one
 * @param values in row-major order
 */
public record NumberArray(Shape shape, List<Double> values) implements SerializedAs.PlainValue {
    public NumberArray {
        values = List.copyOf(values);
        if (values.size() != shape.size()) {
            throw new IllegalArgumentException(
                    "Shape %s has %d numbers, got %d".formatted(Dimensions.text(shape), shape.size(), values.size()));
        }
    }

    /** One number. */
    public static NumberArray of(double value) {
        return new NumberArray(Shape.scalar(), List.of(value));
    }

    /** Numbers in a row. */
    public static NumberArray of(double... values) {
        return of(Arrays.stream(values).boxed().toList());
    }

    /** Numbers, or lists of one shape. */
    public static NumberArray of(List<?> entries) {
        List<Double> values = new ArrayList<>();
        Shape inner = Shape.scalar();
        for (Object entry : entries) {
            NumberArray part = entry instanceof List<?> list ? of(list) : of(((Number) entry).doubleValue());
            if (!values.isEmpty() && !part.shape.equals(inner)) {
                throw new IllegalArgumentException("Lists within a list must have one shape, got " + entries);
            }
            inner = part.shape;
            values.addAll(part.values);
        }
        return new NumberArray(inner.prepend(entries.size()), values);
    }

    @Override
    public Object plain() {
        return plain(0, 0, values.size());
    }

    private Object plain(int axis, int from, int to) {
        if (axis == shape.numDimensions()) {
            return values.get(from);
        }
        int length = (to - from) / (int) shape.get(axis);
        List<Object> parts = new ArrayList<>();
        for (int start = from; start < to; start += length) {
            parts.add(plain(axis + 1, start, start + length));
        }
        return parts;
    }

    /** The numbers in single precision, in row-major order. */
    public float[] floats() {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }
}
