package dev.sequential.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Keywords of a Keras class that differ from the components of its record; all in Keras's spelling. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface KerasKeywords {
    /**
     * Keywords that Keras writes and that change nothing of what is computed, such as a choice of kernels. Those of an
     * interface hold for all records that implement it.
     */
    String[] ignored() default {};

    /** Keywords that are {@linkplain Keyword.Written#IF_SET written if set}, but by this class in any case. */
    String[] always() default {};

    /** Keywords that this class, unlike others of its kind, neither writes nor takes. */
    String[] without() default {};
}
