package dev.sequential.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Further names by which Keras knows a class, besides the class name and its snake case: {@code "mse"}, {@code "MSE"}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Identifiers {
    /** The further names. */
    String[] value();
}
