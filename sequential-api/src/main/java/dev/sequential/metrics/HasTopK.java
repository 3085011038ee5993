package dev.sequential.metrics;

import dev.sequential.config.Records;
import java.util.Optional;

/**
 * The keyword {@code top_k}, of a metric with a component of this name.
 *
 * @param <M> the record
 */
public interface HasTopK<M> {
    /** How many outputs of a row can be positive; empty for all. */
    Optional<Integer> topK();

    /** The same metric for the k largest outputs of each row. */
    default M topK(int k) {
        return Records.with(this, "topK", Optional.of(k));
    }
}
