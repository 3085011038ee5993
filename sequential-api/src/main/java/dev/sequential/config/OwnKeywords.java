package dev.sequential.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keywords of all classes of a kind that Keras's class names itself, and so writes where they have no value as well.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OwnKeywords {
    /** The keywords, in Keras's spelling. */
    String[] value();
}
