package dev.sequential.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How the keyword of a record's component is written and read, where that is not as usual. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Keyword {
    /** The keyword in older Keras, which files of that time have. */
    String formerly() default "";

    /** When a configuration holds the keyword. */
    Written written() default Written.ALWAYS;

    /** When a configuration holds a keyword. */
    enum Written {
        /** In any case: Keras's {@code null} where it has no value. */
        ALWAYS,
        /** Only where it has a value, unless the class {@linkplain KerasKeywords#always writes it in any case}. */
        IF_SET,
        /** Never: it is no keyword of Keras's, and a record that is read has its default. */
        NEVER
    }
}
