package dev.sequential.config;

/**
 * A record that stands in a configuration as a number; its interface reads it back by a static method
 * {@code of(double)}.
 */
public interface Plain {
    /** The number. */
    Object plain();
}
