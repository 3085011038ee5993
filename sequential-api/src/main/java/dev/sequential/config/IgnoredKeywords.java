package dev.sequential.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Keywords that Keras writes for a class and that change nothing of what it computes, such as a choice of kernels. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface IgnoredKeywords {
    /** The keywords, in Keras's spelling. */
    String[] value();
}
