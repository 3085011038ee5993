package dev.sequential.data;

import java.util.random.RandomGenerator;

/**
 * A change of each batch of a data set before it is trained on, of samples and labels together, such as {@code MixUp}.
 */
@FunctionalInterface
public interface BatchChange {
    /**
     * Changes the first samples of a batch in place.
     *
     * @param batch inputs, labels and weights; inputs and labels are floating-point numbers
     * @param samples how many it has
     * @param random numbers that depend on the seed, the epoch and the batch
     */
    void change(Batch batch, int samples, RandomGenerator random);
}
