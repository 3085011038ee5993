package dev.sequential.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one record from its configuration. */
final class ConfigReader<T> {
    private final Class<T> type;
    private final Map<String, ?> config;
    private final Set<String> used = new HashSet<>();

    ConfigReader(Class<T> type, Map<String, ?> config) {
        this.type = type;
        this.config = config;
    }

    T read() {
        KerasTypes.registry(
                type); // loads the interface of the type's kind, and with it what its values are readable as
        Optional<Method> own = method("fromConfig", type, Map.class);
        if (own.isPresent()) {
            return type.cast(invoke(own.get(), config));
        }
        Map<String, Object> given = given(type, "");
        refuseUnknown();
        Optional<Object> defaults = defaults(type, given);
        return type.cast(create(type, given, defaults, ""));
    }

    /** The components whose keywords are in the configuration; flattened ones as a map of their own components. */
    private Map<String, Object> given(Class<?> record, String prefix) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent part : Records.components(record)) {
            String key = prefix + Names.keyword(part.getName());
            if (SerializedAs.Keywords.class.isAssignableFrom(part.getType())) {
                boolean prefixed = SerializedAs.PrefixedKeywords.class.isAssignableFrom(part.getType());
                values.put(part.getName(), given(part.getType(), prefixed ? key + '_' : prefix));
            } else if (KerasTypes.written(part) != Keyword.Written.NEVER) {
                var keywords = part.getAnnotation(Keyword.class);
                String former = keywords == null ? "" : keywords.formerly();
                String keyword = former.isEmpty() || config.containsKey(key) ? key : former;
                if (config.containsKey(keyword)) {
                    used.add(keyword);
                    values.put(
                            part.getName(),
                            value(part.getGenericType(), config.get(keyword), type.getSimpleName() + " " + keyword));
                }
            }
        }
        return values;
    }

    @SuppressWarnings("unchecked")
    private Object create(Class<?> record, Map<String, Object> given, Optional<Object> defaults, String prefix) {
        List<RecordComponent> parts = Records.components(record);
        Object[] values = new Object[parts.size()];
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            RecordComponent part = parts.get(i);
            Optional<Object> byDefault = defaults.map(value -> Records.value(value, part));
            Object own = given.get(part.getName());
            if (own instanceof Map<?, ?> inner && SerializedAs.Keywords.class.isAssignableFrom(part.getType())) {
                values[i] = create(part.getType(), (Map<String, Object>) inner, byDefault, prefix);
            } else if (own != null) {
                values[i] = own;
            } else if (byDefault.isPresent()) {
                values[i] = byDefault.get();
            } else {
                missing.add(Names.keyword(part.getName()));
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s needs %s, got only %s".formatted(type.getSimpleName(), missing, config.keySet()));
        }
        Class<?>[] types = parts.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = record.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return Records.create(canonical, values);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e); // a record always has it
        }
    }

    /** The record with nothing but its required components: what its shortest constructor that can be called makes. */
    private static Optional<Object> defaults(Class<?> record, Map<String, Object> given) {
        return Arrays.stream(record.getConstructors())
                .sorted(Comparator.comparingInt(Constructor::getParameterCount))
                .flatMap(constructor -> arguments(constructor, record, given).stream()
                        .map(arguments -> Records.create(constructor, arguments)))
                .findFirst();
    }

    private static Optional<Object[]> arguments(
            Constructor<?> constructor, Class<?> record, Map<String, Object> given) {
        Map<String, Class<?>> types = new HashMap<>();
        Records.components(record).forEach(part -> types.put(part.getName(), part.getType()));
        List<Object> arguments = new ArrayList<>();
        for (Parameter parameter : constructor.getParameters()) {
            Object value = given.get(parameter.getName());
            if (value == null || SerializedAs.Keywords.class.isAssignableFrom(parameter.getType())) {
                return Optional.empty();
            }
            if (parameter.getType() == types.get(parameter.getName())) {
                arguments.add(value);
            } else if (parameter.getType() == int[].class && value instanceof List<?> list) {
                arguments.add(list.stream().mapToInt(number -> (Integer) number).toArray());
            } else if (parameter.getType() == double[].class && value instanceof SerializedAs.PlainValue plain) {
                List<?> numbers = plain.plain() instanceof List<?> list ? list : List.of(plain.plain());
                arguments.add(numbers.stream()
                        .mapToDouble(number -> ((Number) number).doubleValue())
                        .toArray());
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(arguments.toArray());
    }

    private void refuseUnknown() {
        Set<String> harmless = KerasTypes.ignoredKeywords(type);
        for (String key : config.keySet()) {
            if (!used.contains(key) && !harmless.contains(key) && config.get(key) != null) {
                throw new IllegalArgumentException(
                        Names.unknown("keyword of " + KerasTypes.className(type), key, KerasConfig.keywords(type, ""))
                                .getMessage());
            }
        }
    }

    /** One JSON value as a value of a component's type. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Object value(Type type, @Nullable Object json, String where) {
        if (json instanceof Map<?, ?> map
                && "__tensor__".equals(map.get("class_name"))
                && map.get("config") instanceof Map<?, ?> tensor) {
            return value(type, tensor.get("value"), where); // numbers that Keras keeps as a tensor
        }
        if (type instanceof ParameterizedType generic) {
            Type argument = generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
            if (generic.getRawType() == Optional.class) {
                return json == null ? Optional.empty() : Optional.of(value(argument, json, where));
            }
            if (generic.getRawType() == List.class) {
                return list(argument, json, where);
            }
            if (generic.getRawType() == Map.class && json instanceof Map<?, ?> map) {
                Map<String, Object> read = new LinkedHashMap<>();
                map.forEach((key, entry) -> read.put((String) key, value(argument, entry, where)));
                return read;
            }
            return value(generic.getRawType(), json, where);
        }
        Class<?> wanted = (Class<?>) type;
        if (json == null) {
            return KerasTypes.constant(wanted, "NONE").orElseThrow(() -> wrong(wanted, null, where));
        }
        if (wanted == Object.class) {
            return json;
        }
        if (json instanceof Number number && (wanted.isPrimitive() || Number.class.isAssignableFrom(wanted))) {
            return number(wanted, number, where);
        }
        if (json instanceof List<?> list && list.size() == 1 && wanted == int.class) {
            return value(wanted, list.get(0), where); // Keras 2 writes some axes so
        }
        if (json instanceof Boolean && (wanted == boolean.class || wanted == Boolean.class)) {
            return json;
        }
        if (json instanceof String && wanted == String.class) {
            return json;
        }
        if (json instanceof String word && factory(wanted, String.class).isPresent()) {
            return invoke(factory(wanted, String.class).get(), word);
        }
        if (json instanceof String word && wanted.isEnum()) {
            return Enums.of((Class) wanted, where, word);
        }
        if (json instanceof Number number && factory(wanted, double.class).isPresent()) {
            return invoke(factory(wanted, double.class).get(), number.doubleValue());
        }
        if (json instanceof List<?> list && factory(wanted, List.class).isPresent()) {
            return invoke(factory(wanted, List.class).get(), list);
        }
        return json instanceof Map<?, ?> map
                ? object(wanted, (Map<String, ?>) map, where)
                : refuse(wanted, json, where);
    }

    private static Object list(Type element, @Nullable Object json, String where) {
        if (json instanceof Collection<?> values) {
            return values.stream().map(entry -> value(element, entry, where)).toList();
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
        if (KerasTypes.registry(wanted).isEmpty()) {
            Registry.Adapter<?> adapter =
                    Registry.adapter(wanted, className).orElseThrow(() -> wrong(wanted, object, where));
            return adapter.adapt(KerasConfig.read(adapter.from().type(className, registered), keywords));
        }
        Registry<?> registry = KerasTypes.registry(wanted).orElseThrow();
        return KerasConfig.read(registry.type(className, registered), keywords);
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

    private static Optional<Method> factory(Class<?> type, Class<?> argument) {
        return method("of", type, argument);
    }

    private static Optional<Method> method(String name, Class<?> type, Class<?> argument) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name)
                        && Modifier.isStatic(method.getModifiers())
                        && Arrays.equals(method.getParameterTypes(), new Class<?>[] {argument}))
                .findFirst();
    }

    private static Object invoke(Method factory, Object argument) {
        try {
            factory.setAccessible(true);
            return factory.invoke(null, argument);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object refuse(Class<?> wanted, Object json, String where) {
        throw wrong(wanted, json, where);
    }

    private static IllegalArgumentException wrong(Class<?> wanted, @Nullable Object json, String where) {
        return new IllegalArgumentException(
                "%s must be of type %s, got %s".formatted(where, wanted.getSimpleName(), json));
    }
}
