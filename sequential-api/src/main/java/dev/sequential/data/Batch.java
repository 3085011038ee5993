package dev.sequential.data;

/** Samples, labels and weights of one step, filled by a {@link Batches} and reused for the next. */
public final class Batch {
    private final Values x;
    private final Values y;
    private final float[] weights;

    private Batch(Values x, Values y, float[] weights) {
        this.x = x;
        this.y = y;
        this.weights = weights;
    }

    /** Room for {@code samples} samples of a data set. */
    public static Batch of(Dataset data, int samples) {
        return new Batch(new Values(data.input(), samples), new Values(data.label(), samples), new float[samples]);
    }

    /** The inputs. */
    public Values x() {
        return x;
    }

    /** The labels. */
    public Values y() {
        return y;
    }

    /** One number a sample, what its loss counts; all 1 unless the data set is weighted. May be written to. */
    public float[] weights() {
        return weights;
    }
}
