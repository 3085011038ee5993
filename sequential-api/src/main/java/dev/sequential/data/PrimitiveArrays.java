package dev.sequential.data;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nested arrays of numbers, made from lists and from arrays of objects such as {@code Integer[]}. */
final class PrimitiveArrays {
    private PrimitiveArrays() {}

    /** The same numbers as a nested array; what is neither a list nor an array of objects stays as it is. */
    static Object of(Object numbers, String what) {
        if (numbers instanceof Collection<?> list) {
            return array(list, what);
        }
        return numbers instanceof Object[] array && !primitive(array.getClass())
                ? array(Arrays.asList(array), what)
                : numbers;
    }

    private static boolean primitive(Class<?> type) {
        return type.isArray() ? primitive(type.getComponentType()) : type.isPrimitive();
    }

    private static Object array(Collection<? extends @Nullable Object> entries, String what) {
        List<Object> parts = new ArrayList<>();
        for (Object entry : entries) {
            if (entry == null) {
                throw new IllegalArgumentException(
                        "%s must be numbers, got null as entry %d".formatted(what, parts.size()));
            }
            parts.add(of(entry, what));
        }
        Class<?> type = type(parts);
        Object array = Array.newInstance(type, parts.size());
        for (int i = 0; i < parts.size(); i++) {
            set(array, i, type, parts.get(i), what);
        }
        return array;
    }

    /** What the entries can be kept as: whole numbers, bytes, booleans, or arrays where the first one is some. */
    private static Class<?> type(List<Object> parts) {
        if (parts.stream().allMatch(Byte.class::isInstance)) {
            return byte.class;
        }
        if (parts.stream().allMatch(Boolean.class::isInstance)) {
            return boolean.class;
        }
        if (parts.stream().allMatch(part -> part instanceof Integer || part instanceof Long || part instanceof Short)) {
            return long.class;
        }
        return parts.get(0) instanceof Number ? double.class : parts.get(0).getClass();
    }

    private static void set(Object array, int index, Class<?> type, Object part, String what) {
        if (type == double.class && part instanceof Number number) {
            Array.setDouble(array, index, number.doubleValue());
        } else if (type == long.class && part instanceof Number number) {
            Array.setLong(array, index, number.longValue());
        } else if (type.isPrimitive() ? part instanceof Byte || part instanceof Boolean : type.isInstance(part)) {
            Array.set(array, index, part);
        } else {
            throw new IllegalArgumentException("%s must be numbers or arrays of one type, got %s and %s"
                    .formatted(what, type.getSimpleName(), part.getClass().getSimpleName()));
        }
    }
}
