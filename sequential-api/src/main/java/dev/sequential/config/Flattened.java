package dev.sequential.config;

/**
 * A record whose components stand in the configuration of the record that holds it, instead of in a map of their own.
 *
 * <p>With a {@link Prefixed} one, the name of the holding component goes before each key: a component {@code kernel}
 * with an {@code initializer} is the keyword {@code kernel_initializer}.
 */
public interface Flattened {
    /** Marks a flattened record whose keys begin with the name of the component that holds it. */
    interface Prefixed extends Flattened {}
}
