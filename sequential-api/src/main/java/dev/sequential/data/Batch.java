package dev.sequential.data;

import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/** The inputs, labels and sample weights of one step, filled by {@link Batches} and used again for the next step. */
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

    /** The number of samples that there is room for. */
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
