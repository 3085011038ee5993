package dev.sequential.data;

import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/** Samples, labels and weights of one step, filled by a {@link Batches} and reused for the next. */
public final class Batch {
    private final Values x;
    private final Values y;
    private final Values w;
    private final int room;

    private Batch(Values x, Values y, Values w, int room) {
        this.x = x;
        this.y = y;
        this.w = w;
        this.room = room;
        Arrays.fill(w.floats(), 1f);
    }

    /** Room for {@code samples} samples of a data set. */
    public static Batch of(Dataset data, int samples) {
        Shape weight = data.weight().orElse(Shape.scalar());
        return new Batch(
                new Values(data.input(), samples),
                new Values(data.label(), samples),
                new Values(TensorSpec.floats(weight), samples),
                samples);
    }

    /** How many samples there is room for. */
    public int room() {
        return room;
    }

    /** The inputs. */
    public Values x() {
        return x;
    }

    /** The labels. */
    public Values y() {
        return y;
    }

    /** The weight of each sample's loss; all 1 where the data set has no {@link Dataset#weight}. */
    public Values w() {
        return w;
    }

    /** The numbers of {@link #w}: one a sample, or one a time step. May be written to. */
    public float[] weights() {
        return w.floats();
    }
}
