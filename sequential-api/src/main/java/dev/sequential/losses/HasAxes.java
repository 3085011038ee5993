package dev.sequential.losses;

import dev.sequential.config.Axes;
import dev.sequential.config.Records;
import java.util.Optional;

/**
 * The keyword {@code axis}, of a loss with a component of this name for several axes.
 *
 * @param <T> the record
 */
public interface HasAxes<T> {
    /** The axes that are summed over; empty for all, the batch too. */
    Optional<Axes> axis();

    /** The same, summed over these axes; the batch is axis 0. */
    default T axis(int... axis) {
        return Records.with(this, "axis", Optional.of(Axes.of(axis)));
    }
}
