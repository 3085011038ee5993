package dev.sequential.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The defaults of a record's components: what its shortest constructor that can be called gives them.
 *
 * <p>The names of a constructor's parameters say which components they are. A class file has them only where it was
 * compiled with {@code -parameters}; without them, constructors without parameters alone can be called.
 */
final class ConstructorDefaults {
    private static final String COMPILED = "compiled without the names of parameters: compile it by javac -parameters";

    private ConstructorDefaults() {}

    /**
     * The record with its required components alone, of which all others are the defaults; empty where no constructor
     * can be called.
     *
     * @param given the components whose values are known
     */
    static Optional<Object> of(Class<?> record, Map<String, Object> given) {
        return Arrays.stream(record.getConstructors())
                .sorted(Comparator.comparingInt(Constructor::getParameterCount))
                .flatMap(constructor -> arguments(constructor, record, given).stream()
                        .map(arguments -> Records.create(constructor, arguments)))
                .findFirst();
    }

    /** Of keywords that are missing, those that the shortest constructor asks for; all where that cannot be told. */
    static List<String> needed(Class<?> record, List<String> missing) {
        Set<String> asked = Arrays.stream(record.getConstructors())
                .min(Comparator.comparingInt(Constructor::getParameterCount))
                .map(shortest -> Arrays.stream(shortest.getParameters()))
                .orElseGet(Stream::empty)
                .filter(Parameter::isNamePresent)
                .map(parameter -> Names.keyword(parameter.getName()))
                .collect(Collectors.toSet());
        List<String> needed = missing.stream().filter(asked::contains).toList();
        return needed.isEmpty() ? missing : needed;
    }

    /** What to say of missing keywords whose defaults are not known because javac left out the names of parameters. */
    static String hint(Class<?> record) {
        return isNameless(record)
                ? ". Their defaults are not known, as %s was %s".formatted(record.getSimpleName(), COMPILED)
                : "";
    }

    /**
     * Refuses a record that cannot be read, whatever the file: one with a component that no file holds and whose
     * default is not known.
     */
    static void check(Class<?> record) {
        if (!record.isRecord() || !isNameless(record)) {
            return;
        }
        for (RecordComponent part : Records.components(record)) {
            if (KerasAnnotations.written(part) == Keyword.Written.NEVER
                    && unset(part).isEmpty()) {
                String name = record.getSimpleName();
                throw new IllegalArgumentException("No file holds %s.%s, and its default is not known, as %s was %s"
                        .formatted(name, part.getName(), name, COMPILED));
            }
        }
    }

    /** Whether there is a shorter constructor whose parameters have no names. */
    private static boolean isNameless(Class<?> record) {
        int components = record.getRecordComponents().length;
        return Arrays.stream(record.getConstructors())
                .filter(constructor -> constructor.getParameterCount() < components)
                .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
                .anyMatch(parameter -> !parameter.isNamePresent());
    }

    /**
     * What a component has that files need not hold, where no constructor says it: Keras's {@code None}, or nothing.
     */
    static Optional<Object> unset(RecordComponent component) {
        if (KerasAnnotations.written(component) == Keyword.Written.ALWAYS) {
            return Optional.empty();
        }
        if (component.getType() == Optional.class) {
            return Optional.of(Optional.empty());
        }
        return component.getType() == List.class ? Optional.of(List.of()) : StaticMembers.none(component.getType());
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
}
