package dev.sequential.config;

import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which registry a type belongs to: the one that an interface of it holds in a constant {@code REGISTRY}. */
final class KerasTypes {
    private static final ClassValue<Optional<Registry<?>>> REGISTRIES = new ClassValue<>() {
        @Override
        protected Optional<Registry<?>> computeValue(Class<?> type) {
            return search(type);
        }
    };

    private KerasTypes() {}

    static Optional<Registry<?>> registry(Class<?> type) {
        return REGISTRIES.get(type);
    }

    static String className(Class<?> type) {
        var named = type.getAnnotation(KerasClass.class);
        return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    }

    /** The keywords that change nothing, of a type and of the interfaces it implements. */
    static Set<String> ignoredKeywords(Class<?> type) {
        return keywords(type, KerasKeywords::ignored);
    }

    /** The keywords that a type, or an interface it implements, writes where they have no value as well. */
    static Set<String> keywordsInAnyCase(Class<?> type) {
        return keywords(type, KerasKeywords::always);
    }

    private static Set<String> keywords(Class<?> type, Function<KerasKeywords, String[]> value) {
        Set<String> keywords = new HashSet<>();
        var own = type.getAnnotation(KerasKeywords.class);
        if (own != null) {
            keywords.addAll(Set.of(value.apply(own)));
        }
        for (Class<?> parent : type.getInterfaces()) {
            keywords.addAll(keywords(parent, value));
        }
        return keywords;
    }

    /** When a configuration holds the keyword of a component. */
    static Keyword.Written written(RecordComponent component) {
        var keyword = component.getAnnotation(Keyword.class);
        return keyword == null ? Keyword.Written.ALWAYS : keyword.written();
    }

    /** The value of a constant of an interface, where it has it. */
    static Optional<Object> constant(Class<?> type, String name) {
        for (var field : type.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                try {
                    return Optional.of(field.get(null));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e); // constants of interfaces are public
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Registry<?>> search(Class<?> type) {
        Deque<Class<?>> open = new ArrayDeque<>();
        open.add(type);
        while (!open.isEmpty()) {
            Class<?> next = open.remove();
            if (next.isInterface()) {
                var registry = constant(next, "REGISTRY");
                if (registry.isPresent()) {
                    return registry.map(found -> (Registry<?>) found);
                }
            }
            open.addAll(List.of(next.getInterfaces()));
        }
        return Optional.empty();
    }
}
