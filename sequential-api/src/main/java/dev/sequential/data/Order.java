package dev.sequential.data;

/**
 * The order in which a pass takes the samples of a data set.
 *
 * <p>A shuffle depends on its two numbers alone: the same seed and epoch give the same order on every machine, so an
 * interrupted training goes on with the order that it would have had.
 */
public sealed interface Order {
    /** First to last. */
    static Order sequential() {
        return new InSequence();
    }

    /** Every sample once, in an order drawn from the seed and the epoch. */
    static Order shuffled(long seed, int epoch) {
        return new Shuffled(seed, epoch);
    }

    /** The samples' numbers in this order. */
    int[] indices(int size);

    /** First to last. */
    record InSequence() implements Order {
        @Override
        public int[] indices(int size) {
            int[] indices = new int[size];
            for (int i = 0; i < size; i++) {
                indices[i] = i;
            }
            return indices;
        }
    }

    /** Every sample once, drawn from a seed and the number of the epoch (Fisher and Yates). */
    record Shuffled(long seed, int epoch) implements Order {
        @Override
        public int[] indices(int size) {
            int[] indices = new InSequence().indices(size);
            var random = Seeds.random(seed, epoch);
            for (int i = size - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swapped = indices[i];
                indices[i] = indices[j];
                indices[j] = swapped;
            }
            return indices;
        }
    }
}
