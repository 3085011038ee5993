package dev.sequential.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Keywords that Keras's class, unlike others of its kind, neither writes nor takes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithoutKeywords {
    /** The keywords, in Keras's spelling. */
    String[] value();
}
