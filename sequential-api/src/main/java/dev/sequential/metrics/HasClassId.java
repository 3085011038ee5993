package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.Optional;

/**
 * The keyword {@code class_id}, of a metric with a component of this name.
 *
 * @param <M> the record
 */
public interface HasClassId<M> {
    /** The one class that counts; empty for all. */
    Optional<Integer> classId();

    /** The same metric for one class. */
    default M classId(int classId) {
        return Records.with(this, "classId", Optional.of(classId));
    }
}
