package dev.sequential.layers;

import dev.sequential.config.Records;
import java.util.Optional;

/**
 * An augmentation that draws random numbers; a record with a component {@code Optional<Integer> seed}.
 *
 * @param <L> the record
 */
public interface RandomAugmentation<L extends Layer> extends ImageAugmentation<L> {
    @Override
    Optional<Integer> seed();

    /** The same layer drawing from a seed of its own: two layers of one seed draw the same. */
    default L seed(int seed) {
        return Records.with(this, "seed", Optional.of(seed));
    }
}
