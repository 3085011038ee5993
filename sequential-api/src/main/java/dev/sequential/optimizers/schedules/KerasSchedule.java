package dev.sequential.optimizers.schedules;

import dev.sequential.config.Records;

/**
 * A schedule with the keyword that every schedule of Keras takes. Implemented by a record with a component
 * {@code name}.
 *
 * @param <S> the record
 */
public interface KerasSchedule<S extends Schedule> extends Schedule {
    /** The name in files. */
    String name();

    /** The same schedule under another name in files. */
    default S name(String name) {
        return Records.with(this, "name", name);
    }
}
