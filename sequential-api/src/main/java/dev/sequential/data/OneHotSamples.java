package dev.sequential.data;

import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/** Class numbers that a batch sees as one-hot vectors. */
final class OneHotSamples implements Samples {
    private final int[] labels;
    private final int classes;

    OneHotSamples(int[] labels, int classes) {
        this.labels = labels;
        this.classes = classes;
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] < 0 || labels[i] >= classes) {
                throw new IllegalArgumentException("Labels are class numbers from 0 to %d, got %d at sample %d"
                        .formatted(classes - 1, labels[i], i));
            }
        }
    }

    @Override
    public TensorSpec spec() {
        return TensorSpec.floats(Shape.of(classes));
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public void copy(int index, BatchBuffer batch, int slot) {
        int start = slot * classes;
        Arrays.fill(batch.floats(), start, start + classes, 0f);
        batch.floats()[start + labels[index]] = 1f;
    }

    @Override
    public Samples classNumbers() {
        float[] numbers = new float[labels.length];
        for (int i = 0; i < labels.length; i++) {
            numbers[i] = labels[i];
        }
        return Samples.floats(Shape.scalar(), numbers);
    }
}
