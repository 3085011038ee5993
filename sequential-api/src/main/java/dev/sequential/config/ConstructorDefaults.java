package dev.sequential.config;

import java.lang.reflect.Constructor;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The defaults of a record's components: what its shortest constructor that can be called gives them. */
final class ConstructorDefaults {
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
