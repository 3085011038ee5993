package dev.sequential.config;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.layers.GRU;
import dev.sequential.layers.LSTM;
import dev.sequential.layers.Layer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The methods of a record that give a copy with one component changed, such as {@code dense.units(3)}, and what they
 * really change.
 *
 * <p>Components that Keras's configuration flattens are taken apart: {@code kernelInitializer} is the initializer
 * within the component {@code kernel}.
 */
public final class Withers {
    private static final Map<Class<?>, List<?>> VALUES = Map.of(
            boolean.class, List.of(true, false),
            int.class, List.of(2, 3, 1, 0, -1),
            double.class, List.of(0.25, 0.5, 2.0, 0.0),
            int[].class, List.of(new int[] {1}, new int[] {2}, new int[] {2, 2}, new int[] {2, 2, 2}),
            double[].class, List.of(new double[] {0.25}, new double[] {0.25, 0.75}, new double[] {1, 2}),
            List.class, List.of(List.of("bias")),
            ActivationFunction.class, List.of(ActivationFunction.of("relu"), ActivationFunction.of("tanh")),
            Layer.class, List.of(new GRU(4).goBackwards(true), new LSTM(4).goBackwards(true)),
            String[].class, List.of(new Object[] {new String[] {"bias"}}),
            long[].class, List.of(new long[] {7}, new long[] {7, 7}));
    private static final List<String> WORDS = List.of(
            "other",
            "same",
            "causal",
            "valid",
            "channels_first",
            "channels_last",
            "relu",
            "zeros",
            "l1",
            "non_neg",
            "sum",
            "mixed_bfloat16",
            "ave",
            "bilinear",
            "nearest",
            "constant",
            "reflect",
            "wrap",
            "one_hot",
            "multi_hot",
            "count",
            "horizontal",
            "vertical",
            "macro",
            "PR",
            "minoring",
            "variance_weighted_average",
            "hann",
            "fan_out",
            "imag",
            "spectrum",
            "uniform",
            "hamming");

    private Withers() {}

    /** The names of the components, those that are flattened taken apart. */
    public static Set<String> components(Record record) {
        return parts(record).keySet();
    }

    /** The names of all methods that give a changed copy. */
    public static Set<String> names(Record record) {
        Set<String> names = new TreeSet<>();
        methods(record.getClass()).forEach(method -> names.add(method.getName()));
        return names;
    }

    /**
     * Calls each of the methods with a value that changes something.
     *
     * @return by method, such as {@code units(int)}, the names of the components that differ afterwards
     */
    public static Map<String, Set<String>> changes(Record record) {
        Map<String, Set<String>> changes = new TreeMap<>();
        methods(record.getClass()).forEach(method -> {
            String type = method.getParameterTypes()[0].getSimpleName();
            changed(record, method)
                    .ifPresent(changed -> changes.put("%s(%s)".formatted(method.getName(), type), changed));
        });
        return changes;
    }

    /** The names of the components that are layers, or hold some. */
    public static Set<String> layersInside(Record record) {
        Set<String> names = new TreeSet<>();
        parts(record).forEach((name, value) -> {
            if (value instanceof Layer
                    || (value instanceof List<?> list && list.stream().anyMatch(Layer.class::isInstance))) {
                names.add(name);
            }
        });
        return names;
    }

    /** The method's name, from what {@link #changes} calls it. */
    public static String name(String method) {
        return method.substring(0, method.indexOf('('));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 1 && !method.isBridge())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method ->
                        method.getReturnType() == type || method.getGenericReturnType() instanceof TypeVariable)
                .filter(method -> !method.getName().equals("adapt"));
    }

    /** What differs in the first copy that is not equal; nothing where the record refuses all other values. */
    private static Optional<Set<String>> changed(Record record, Method method) {
        boolean refused = false;
        for (Object value : values(method.getParameterTypes()[0])) {
            Optional<Object> copy = copy(record, method, value);
            refused |= copy.isEmpty();
            if (copy.isPresent() && !copy.get().equals(record)) {
                return Optional.of(differences(parts(record), parts((Record) copy.get())));
            }
        }
        return refused ? Optional.empty() : Optional.of(Set.of());
    }

    private static Set<String> differences(Map<String, Object> before, Map<String, Object> after) {
        Set<String> names = new TreeSet<>();
        before.forEach((name, value) -> {
            if (!value.equals(after.get(name))) {
                names.add(name);
            }
        });
        return names;
    }

    /** The copy, or nothing if the record refuses the value. */
    private static Optional<Object> copy(Record record, Method method, Object value) {
        try {
            method.setAccessible(true);
            return Optional.of(method.invoke(record, value));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                return Optional.empty();
            }
            throw new AssertionError(method.toString(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    private static List<?> values(Class<?> type) {
        if (type == String.class) {
            return WORDS;
        }
        if (type == Map.class) {
            return List.of(Map.of("rmax", 2.0));
        }
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == Optional.class) {
            return List.of(Optional.empty());
        }
        return VALUES.containsKey(type) ? VALUES.get(type) : records(type);
    }

    /** The records of a registry that need no arguments. */
    private static List<?> records(Class<?> type) {
        return Registry.of(type).stream()
                .flatMap(registry -> registry.types().stream())
                .flatMap(each -> Arrays.stream(each.getConstructors()).filter(made -> made.getParameterCount() == 0))
                .map(Records::create)
                .toList();
    }

    private static Map<String, Object> parts(Record record) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put("", record, parts);
        return parts;
    }

    private static void put(String prefix, Record record, Map<String, Object> parts) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = Records.value(record, component);
            if (value instanceof SerializedAs.Keywords) {
                String name = component.getName();
                put(
                        value instanceof SerializedAs.PrefixedKeywords ? joined(prefix, name) : prefix,
                        (Record) value,
                        parts);
            } else {
                parts.put(joined(prefix, component.getName()), value);
            }
        }
    }

    private static String joined(String prefix, String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
