package dev.sequential.config;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** What {@link KerasClass}, {@link KerasKeywords} and {@link Keyword} say of a record type and its components. */
final class KerasAnnotations {
    private KerasAnnotations() {}

    static String className(Class<?> type) {
        var named = type.getAnnotation(KerasClass.class);
        return named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    }

    /** The keywords that change nothing, of a type and of the interfaces it implements. */
    static Set<String> ignored(Class<?> type) {
        return keywords(type, KerasKeywords::ignored);
    }

    /** The keywords that a type, or an interface it implements, writes where they have no value as well. */
    static Set<String> always(Class<?> type) {
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

    /** The keyword of a component in older Keras; empty where it was always the same. */
    static String formerly(RecordComponent component) {
        var keyword = component.getAnnotation(Keyword.class);
        return keyword == null ? "" : keyword.formerly();
    }
}
