package dev.sequential.layers;

import dev.sequential.config.Records;

/**
 * Whether there is a bias, and its initializer, regularizer and constraint: the keywords of a record with components
 * {@link WeightSpec} {@code bias} and {@code useBias}.
 *
 * @param <L> the record
 */
public interface HasBias<L extends Layer> extends HasBiasSpec<L> {
    /** The same layer, with or without a bias. */
    default L useBias(boolean useBias) {
        return Records.with(this, "useBias", useBias);
    }
}
