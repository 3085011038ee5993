package dev.sequential.initializers;

import dev.sequential.config.Records;
import dev.sequential.data.Seeds;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An initializer that draws random numbers, from a seed of its own where it has one; a record with a component
 * {@code seed}.
 *
 * @param <I> the record
 */
public interface Seeded<I extends Initializer> extends Initializer {
    /** The seed of its own: with one, every weight of the same shape starts the same. */
    Optional<Integer> seed();

    /** The same initializer with a seed of its own. */
    default I seed(int seed) {
        return Records.with(this, "seed", Optional.of(seed));
    }

    /** The stream to draw from: its own, or the model's. */
    default RandomGenerator stream(RandomGenerator model) {
        return seed().<RandomGenerator>map(seed -> Seeds.random(seed)).orElse(model);
    }
}
