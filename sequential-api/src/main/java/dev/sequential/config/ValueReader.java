package dev.sequential.config;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one value of JSON as a value of a Java type: a number, word, list or map, or an object with a class name. */
final class ValueReader {
    private ValueReader() {}

    /**
     * One JSON value as a value of a component's type.
     *
     * @param where what errors call it, such as {@code Dense units}
     * @throws IllegalArgumentException if it is of another type
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object read(Type type, @Nullable Object json, String where) {
        if (json instanceof Map<?, ?> map
                && "__tensor__".equals(map.get("class_name"))
                && map.get("config") instanceof Map<?, ?> tensor) {
            return read(type, tensor.get("value"), where); // numbers that Keras keeps as a tensor
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, json, where);
        }
        Class<?> wanted = (Class<?>) type;
        if (json == null) {
            return StaticMembers.none(wanted).orElseThrow(() -> wrong(wanted, null, where));
        }
        if (wanted == Object.class) {
            return json;
        }
        if (json instanceof Number number && (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted))) {
            return number(wanted, number, where);
        }
        if (json instanceof List<?> list && list.size() == 1 && wanted == int.class) {
            return read(wanted, list.get(0), where); // Keras 2 writes some axes so
        }
        if (json instanceof Boolean && (wanted == boolean.class || wanted == Boolean.class)) {
            return json;
        }
        if (json instanceof String && wanted == String.class) {
            return json;
        }
        if (json instanceof String word
                && StaticMembers.of(wanted, String.class).isPresent()) {
            return StaticMembers.call(StaticMembers.of(wanted, String.class).get(), word);
        }
        if (json instanceof String word && wanted.isEnum()) {
            return Enums.of((Class) wanted, where, word);
        }
        if (json instanceof Number number
                && StaticMembers.of(wanted, double.class).isPresent()) {
            return StaticMembers.call(StaticMembers.of(wanted, double.class).get(), number.doubleValue());
        }
        if (json instanceof List<?> list && StaticMembers.of(wanted, List.class).isPresent()) {
            return StaticMembers.call(StaticMembers.of(wanted, List.class).get(), list);
        }
        if (json instanceof Map<?, ?> map) {
            return object(wanted, (Map<String, ?>) map, where);
        }
        throw wrong(wanted, json, where);
    }

    private static Object generic(ParameterizedType type, @Nullable Object json, String where) {
        Type argument = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            return json == null ? Optional.empty() : Optional.of(read(argument, json, where));
        }
        if (type.getRawType() == List.class) {
            return list(argument, json, where);
        }
        if (type.getRawType() == Map.class && json instanceof Map<?, ?> map) {
            Map<String, Object> entries = new LinkedHashMap<>();
            map.forEach((key, entry) -> entries.put((String) key, read(argument, entry, where)));
            return entries;
        }
        return read(type.getRawType(), json, where);
    }

    private static Object list(Type element, @Nullable Object json, String where) {
        if (json instanceof Collection<?> values) {
            return values.stream().map(entry -> read(element, entry, where)).toList();
        }
        throw wrong(List.class, json, where);
    }

    @SuppressWarnings("unchecked")
    private static Object object(Class<?> wanted, Map<String, ?> object, String where) {
        if (!(object.get("class_name") instanceof String className)
                || !(object.get("config") instanceof Map<?, ?> config)) {
            throw wrong(wanted, object, where);
        }
        Map<String, ?> keywords = (Map<String, ?>) config;
        if (wanted.isRecord()) {
            return KerasConfig.read(wanted, keywords);
        }
        Optional<String> registered =
                object.get("registered_name") instanceof String name ? Optional.of(name) : Optional.empty();
        Optional<Registry<?>> registry = Registry.of(wanted);
        if (registry.isEmpty()) {
            Registry.Adapter<?> adapter =
                    Registry.adapter(wanted, className).orElseThrow(() -> wrong(wanted, object, where));
            return adapter.adapt(KerasConfig.read(adapter.from().type(className, registered), keywords));
        }
        return KerasConfig.read(registry.get().type(className, registered), keywords);
    }

    private static Object number(Class<?> wanted, Number number, String where) {
        if (wanted == double.class || wanted == Double.class) {
            return number.doubleValue();
        }
        if (wanted == float.class || wanted == Float.class) {
            return number.floatValue();
        }
        if (number.doubleValue() != Math.rint(number.doubleValue())) {
            throw wrong(wanted, number, where);
        }
        if (wanted == long.class || wanted == Long.class) {
            return number.longValue();
        }
        if (wanted == int.class || wanted == Integer.class) {
            if (number.doubleValue() != number.intValue()) {
                throw wrong(wanted, number, where);
            }
            return number.intValue();
        }
        throw wrong(wanted, number, where);
    }

    private static IllegalArgumentException wrong(Class<?> wanted, @Nullable Object json, String where) {
        return new IllegalArgumentException(
                "%s must be of type %s, got %s".formatted(where, wanted.getSimpleName(), json));
    }
}
