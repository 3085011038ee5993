package dev.sequential.config;

import java.util.Map;

/**
 * How a value stands in a configuration, where it is no object with a class name and keywords of its own.
 *
 * <p>{@link KerasConfig} writes a value as the one of these that it implements. Reading needs a counterpart in the
 * value's type, or in the interface by which others hold it; each says which.
 */
public final class SerializedAs {
    private SerializedAs() {}

    /** One word, such as {@code "relu"}. Its type reads the word by a static method {@code of(String)}. */
    public interface Word {
        /** Keras's word for this value. */
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

    /**
     * A number, a list of numbers or another value of JSON. Its type reads it by a static method {@code of(double)},
     * {@code of(List)} or both.
     */
    public interface PlainValue {
        /** The value as JSON has it. */
        Object plain();
    }

    /** Keras's {@code None}. The interface by which others hold it has the value as a constant {@code NONE}. */
    public interface None {}

    /** Keywords among those of the record that holds it, as all layers have a {@code name}. */
    public interface Keywords {}

    /**
     * Keywords that begin with the name of the component that holds them: a component {@code kernel} with an
     * {@code initializer} is the keyword {@code kernel_initializer} of the record.
     */
    public interface PrefixedKeywords extends Keywords {}

    /**
     * An object whose keywords are not its components. Its type reads them by a static method
     * {@code fromConfig(Map<String, ?>)}.
     */
    public interface OwnConfig {
        /** The keywords and their values: Keras's {@code get_config()}. */
        Map<String, Object> config();
    }
}
