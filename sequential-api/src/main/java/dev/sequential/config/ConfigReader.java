package dev.sequential.config;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads one record from its configuration: {@link ValueReader} its values, {@link ConstructorDefaults} what is missing.
 */
final class ConfigReader<T> {
    private final Class<T> type;
    private final Map<String, ?> config;
    private final Set<String> used = new HashSet<>();
    private final List<String> missing = new ArrayList<>();

    ConfigReader(Class<T> type, Map<String, ?> config) {
        this.type = type;
        this.config = config;
    }

    T read() {
        Registry.of(type); // loads the interface of the type's kind, and with it what its values are readable as
        Optional<Method> own = StaticMembers.fromConfig(type);
        if (own.isPresent()) {
            return type.cast(StaticMembers.call(own.get(), config));
        }
        Map<String, Object> given = given(type, "");
        refuseUnknown();
        Object made = create(type, given, ConstructorDefaults.of(type, given), "");
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("%s needs %s, got only %s%s"
                    .formatted(
                            type.getSimpleName(),
                            ConstructorDefaults.needed(type, missing),
                            config.keySet(),
                            ConstructorDefaults.hint(type)));
        }
        return type.cast(made);
    }

    /**
     * The components whose keywords are in the configuration; those that are {@linkplain SerializedAs.Keywords keywords
     * of this record} as a map of their own components.
     */
    private Map<String, Object> given(Class<?> record, String prefix) {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent part : Records.components(record)) {
            String key = prefix + Names.keyword(part.getName());
            if (SerializedAs.Keywords.class.isAssignableFrom(part.getType())) {
                boolean prefixed = SerializedAs.PrefixedKeywords.class.isAssignableFrom(part.getType());
                values.put(part.getName(), given(part.getType(), prefixed ? key + '_' : prefix));
            } else if (KerasAnnotations.written(part) != Keyword.Written.NEVER) {
                String former = KerasAnnotations.formerly(part);
                String keyword = former.isEmpty() || config.containsKey(key) ? key : former;
                if (config.containsKey(keyword)) {
                    used.add(keyword);
                    String where = type.getSimpleName() + " " + keyword;
                    values.put(part.getName(), ValueReader.read(part.getGenericType(), config.get(keyword), where));
                }
            }
        }
        return values;
    }

    private void refuseUnknown() {
        Set<String> harmless = KerasAnnotations.ignored(type);
        for (String key : config.keySet()) {
            if (!used.contains(key) && !harmless.contains(key) && config.get(key) != null) {
                String what = "keyword of " + KerasAnnotations.className(type);
                throw new IllegalArgumentException(UnknownNameException.of(what, key, KerasConfig.keywords(type, ""))
                        .getMessage());
            }
        }
    }

    /**
     * A record of what is given and of defaults. What is neither is noted as {@link #missing}, and the record is not
     * made.
     */
    @SuppressWarnings("unchecked")
    private Object create(Class<?> record, Map<String, Object> given, Optional<Object> defaults, String prefix) {
        List<RecordComponent> parts = Records.components(record);
        Object[] values = new Object[parts.size()];
        for (int i = 0; i < values.length; i++) {
            RecordComponent part = parts.get(i);
            String key = prefix + Names.keyword(part.getName());
            Optional<Object> byDefault =
                    defaults.map(value -> Records.value(value, part)).or(() -> ConstructorDefaults.unset(part));
            Object own = given.get(part.getName());
            if (own instanceof Map<?, ?> inner && SerializedAs.Keywords.class.isAssignableFrom(part.getType())) {
                boolean prefixed = SerializedAs.PrefixedKeywords.class.isAssignableFrom(part.getType());
                values[i] =
                        create(part.getType(), (Map<String, Object>) inner, byDefault, prefixed ? key + '_' : prefix);
            } else if (own != null) {
                values[i] = own;
            } else if (byDefault.isPresent()) {
                values[i] = byDefault.get();
            } else {
                missing.add(key);
            }
        }
        return missing.isEmpty() ? Records.create(record, values) : missing;
    }
}
