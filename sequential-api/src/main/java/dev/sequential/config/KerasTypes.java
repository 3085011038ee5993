package dev.sequential.config;

import java.lang.annotation.Annotation;
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
        var named = type.getAnnotation(KerasName.class);
        return named == null ? type.getSimpleName() : named.value();
    }

    /** The keywords that change nothing, of a type and of the interfaces it implements. */
    static Set<String> ignoredKeywords(Class<?> type) {
        return keywords(type, IgnoredKeywords.class, IgnoredKeywords::value);
    }

    /** The keywords of all of its kind that a type, or an interface it implements, names itself. */
    static Set<String> ownKeywords(Class<?> type) {
        return keywords(type, OwnKeywords.class, OwnKeywords::value);
    }

    private static <A extends Annotation> Set<String> keywords(
            Class<?> type, Class<A> annotation, Function<A, String[]> value) {
        Set<String> keywords = new HashSet<>();
        A own = type.getAnnotation(annotation);
        if (own != null) {
            keywords.addAll(Set.of(value.apply(own)));
        }
        for (Class<?> parent : type.getInterfaces()) {
            keywords.addAll(keywords(parent, annotation, value));
        }
        return keywords;
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
