package dev.sequential.data;

import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/** Samples, labels and weights of one step, filled by a {@link Batches} and reused for the next. */
public final class Batch {
    private final BatchBuffer x;
    private final BatchBuffer y;
    private final BatchBuffer w;
    private final int room;

    private Batch(BatchBuffer x, BatchBuffer y, BatchBuffer w, int room) {
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
                new BatchBuffer(data.input(), samples),
                new BatchBuffer(data.label(), samples),
                new BatchBuffer(TensorSpec.floats(weight), samples),
                samples);
    }

    /** How many samples there is room for. */
    public int room() {
        return room;
    }

    /** The inputs. */
    public BatchBuffer x() {
        return x;
    }

    /** The labels. */
    public BatchBuffer y() {
        return y;
    }

    /** The weight of each sample's loss; all 1 where the data set has no {@link Dataset#weight}. */
    public BatchBuffer w() {
        return w;
    }

    /** The numbers of {@link #w}: one a sample, or one a time step. May be written to. */
    public float[] weights() {
        return w.floats();
    }
}
