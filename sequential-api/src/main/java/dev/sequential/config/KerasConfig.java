package dev.sequential.config;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Keras's configuration of a record: what its {@code get_config} gives, the components under their names in snake case.
 * Objects within it are maps of {@code module}, {@code class_name}, {@code config} and {@code registered_name}.
 */
public final class KerasConfig {
    private KerasConfig() {}

    /** Keras's class name of a record type: its own, or the one that {@link KerasClass} says. */
    public static String className(Class<?> type) {
        return KerasAnnotations.className(type);
    }

    /** The keywords of a record and their values: maps, lists, strings, numbers, booleans and nulls. */
    public static Map<String, Object> of(Object record) {
        if (record instanceof SerializedAs.OwnConfig own) {
            return own.config();
        }
        Map<String, Object> config = new LinkedHashMap<>();
        put(record, "", KerasAnnotations.always(record.getClass()), config);
        var keywords = record.getClass().getAnnotation(KerasKeywords.class);
        if (keywords != null) {
            config.keySet().removeAll(Set.of(keywords.without()));
        }
        return config;
    }

    /**
     * A value with its class name and module, as Keras's {@code serialize_keras_object}, or the word or number instead.
     */
    public static Object serialize(Object value) {
        return write(value);
    }

    private static void put(Object record, String prefix, Set<String> always, Map<String, Object> config) {
        for (RecordComponent part : Records.components(record.getClass())) {
            Keyword.Written written = KerasAnnotations.written(part);
            if (written == Keyword.Written.NEVER) {
                continue;
            }
            Object value = Records.value(record, part);
            String key = prefix + Names.keyword(part.getName());
            if (value instanceof SerializedAs.Keywords) {
                put(value, value instanceof SerializedAs.PrefixedKeywords ? key + '_' : prefix, always, config);
            } else if (!(value instanceof SerializedAs.None)
                    || written == Keyword.Written.ALWAYS
                    || always.contains(key)) {
                config.put(key, write(value));
            }
        }
    }

    @SuppressWarnings("NullAway") // a configuration holds nulls, as JSON does
    private static Object write(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(KerasConfig::write).orElse(null);
        }
        if (value instanceof Collection<?> values) {
            return values.stream().map(KerasConfig::write).toList();
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, Object> written = new LinkedHashMap<>();
            entries.forEach((key, entry) -> written.put((String) key, write(entry)));
            return written;
        }
        if (value instanceof SerializedAs.PlainValue plain) {
            return plain.plain();
        }
        if (value instanceof SerializedAs.Word identified) {
            return identified.written();
        }
        if (value instanceof Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof Record record) {
            return object(record);
        }
        Registry.of(value.getClass()).ifPresent(words -> {
            Class<?> type = value.getClass();
            String what = type.isHidden() ? "A Java function" : type.getName() + ", which is no record,";
            throw new IllegalArgumentException(
                    "%s cannot be saved as the %s here: make it a record, and make it known with CustomObjects.register"
                            .formatted(what, words.what()));
        });
        return value;
    }

    @SuppressWarnings("NullAway") // a configuration holds nulls, as JSON does
    private static Object object(Record record) {
        Class<?> type = record.getClass();
        if (SerializedAs.None.class.isAssignableFrom(type)) {
            return null;
        }
        Optional<Registry<?>> registry = Registry.of(type);
        Optional<String> registered = registry.flatMap(words -> words.registeredName(type));
        var named = type.getAnnotation(KerasClass.class);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(
                "module",
                registered.isPresent()
                        ? null
                        : named != null && !named.module().isEmpty()
                                ? named.module()
                                : registry.map(Registry::module).orElse(null));
        object.put("class_name", KerasAnnotations.className(type));
        object.put("config", of(record));
        object.put("registered_name", registered.orElse(null));
        return object;
    }

    /**
     * The record that a configuration describes. A keyword that is missing has the default that the record's shortest
     * constructor gives it, if the record was compiled with the names of parameters ({@code javac -parameters}) or has
     * a constructor without any.
     *
     * @throws IllegalArgumentException if a keyword is unknown, required and missing, or of another type
     */
    public static <T> T read(Class<T> type, Map<String, ?> config) {
        return new ConfigReader<>(type, config).read();
    }

    /**
     * The value that a serialized object, a word or a number describes: Keras's {@code deserialize_keras_object}.
     *
     * @param type an interface that has a registry, such as {@code Layer}, an enum, or a record
     */
    public static <T> T deserialize(Class<T> type, Object json) {
        return type.cast(ValueReader.read(type, json, type.getSimpleName()));
    }

    /** The keywords of a record type, in order. */
    static List<String> keywords(Class<?> type, String prefix) {
        return Records.components(type).stream()
                .filter(part -> KerasAnnotations.written(part) != Keyword.Written.NEVER)
                .flatMap(part -> {
                    String key = prefix + Names.keyword(part.getName());
                    if (SerializedAs.PrefixedKeywords.class.isAssignableFrom(part.getType())) {
                        return keywords(part.getType(), key + '_').stream();
                    }
                    return SerializedAs.Keywords.class.isAssignableFrom(part.getType())
                            ? keywords(part.getType(), prefix).stream()
                            : Stream.of(key);
                })
                .toList();
    }
}
