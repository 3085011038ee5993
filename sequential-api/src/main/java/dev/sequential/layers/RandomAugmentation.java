package dev.sequential.layers;

import java.util.Optional;

/**
 * An augmentation that draws random numbers; two layers of one seed draw the same.
 *
 * @param <L> the record
 */
public interface RandomAugmentation<L extends Layer> extends ImageAugmentation<L>, HasSeed<L> {
    @Override
    Optional<Integer> seed();
}
