package dev.sequential.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What Keras calls the class of a record, where that does not follow from the record's own name.
 *
 * <pre>{@code
 * @KerasClass(name = "InputLayer")
 * public record Input(...) implements Layer {}
 *
 * @KerasClass(identifiers = {"mse", "MSE"})
 * public record MeanSquaredError(...) implements Loss {}
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KerasClass {
    /** The class name; that of the record unless given. */
    String name() default "";

    /** The module of a record that belongs to no {@link Registry}, such as {@code keras}. */
    String module() default "";

    /** Further names of the class, besides its name and the snake case of that: {@code "mse"}, {@code "MSE"}. */
    String[] identifiers() default {};
}
