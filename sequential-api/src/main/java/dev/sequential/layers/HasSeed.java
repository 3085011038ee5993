package dev.sequential.layers;

import dev.sequential.config.Records;
import java.util.Optional;

/**
 * The keyword of a layer that draws random numbers, of a record with a component {@code seed}.
 *
 * @param <L> the record
 */
public interface HasSeed<L extends Layer> {
    /** The seed of a random stream of its own; empty for the model's. */
    Optional<Integer> seed();

    /** The same layer with a random stream of its own. */
    default L seed(int seed) {
        return Records.with(this, "seed", Optional.of(seed));
    }
}
