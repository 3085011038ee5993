package dev.sequential.losses;

import dev.sequential.config.Records;
import java.util.Optional;

/**
 * The keyword {@code ignore_class}, of a loss or metric with a component of this name.
 *
 * @param <T> the record
 */
public interface HasIgnoredClass<T> {
    /** The class number whose samples are left out; empty for none. */
    Optional<Integer> ignoreClass();

    /** The same without the samples of one class. */
    default T ignoreClass(int ignoreClass) {
        return Records.with(this, "ignoreClass", Optional.of(ignoreClass));
    }
}
