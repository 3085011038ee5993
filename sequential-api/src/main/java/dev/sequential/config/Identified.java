package dev.sequential.config;

/**
 * A value that stands in a configuration as one word; its type reads the word back by a static method
 * {@code of(String)}.
 */
public interface Identified {
    /** Keras's word for this value, such as {@code "relu"}. */
    String identifier();

    /**
     * The word that a file holds.
     *
     * @throws IllegalStateException if nothing could read it back
     */
    default String written() {
        return identifier();
    }
}
