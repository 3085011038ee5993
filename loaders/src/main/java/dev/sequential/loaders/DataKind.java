package dev.sequential.loaders;

import java.util.Optional;

/**
 * A kind of data set that {@link DataSource#parse} knows by name.
 *
 * <p>To add one, implement this with a public constructor that takes nothing, and name the class in
 * {@code META-INF/services/dev.sequential.loaders.DataKind}.
 */
public interface DataKind {
    /** What stands before the colon, such as {@code cifar10}. */
    String name();

    /** How it is written, with what may stand after the colon: {@code cifar10[:PATH]}. */
    String usage();

    /** One line that says what the samples are and how many there are. */
    String description();

    /**
     * The data set.
     *
     * @param argument what stands after the colon, if there is one
     * @throws IllegalArgumentException if it needs an argument that was not given, or takes no such argument
     */
    DataSource source(Optional<String> argument);
}
