package dev.sequential.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The Keras module of a record that belongs to no {@link Registry}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KerasModule {
    /** The module, such as {@code keras}. */
    String value();
}
