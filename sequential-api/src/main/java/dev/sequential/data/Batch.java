package dev.sequential.data;

/**
 * Samples, labels and weights of one step, filled by a {@link Batches} and reused for the next.
 *
 * @param x inputs
 * @param y labels
 * @param weights one number a sample, what its loss counts; all 1 unless the data set is weighted
 */
public record Batch(Values x, Values y, float[] weights) {
    /** Room for {@code samples} samples of a data set. */
    public static Batch of(Dataset data, int samples) {
        return new Batch(new Values(data.input(), samples), new Values(data.label(), samples), new float[samples]);
    }
}
