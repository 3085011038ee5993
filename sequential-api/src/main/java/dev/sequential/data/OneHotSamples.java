package dev.sequential.data;

import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/** Class numbers, one byte each, that a batch sees as one-hot vectors. */
record OneHotSamples(byte[] labels, int classes) implements Samples {
    OneHotSamples {
        for (int i = 0; i < labels.length; i++) {
            if (Byte.toUnsignedInt(labels[i]) >= classes) {
                throw new IllegalArgumentException("Labels are class numbers from 0 to %d, got %d at sample %d"
                        .formatted(classes - 1, Byte.toUnsignedInt(labels[i]), i));
            }
        }
    }

    @Override
    public Column column() {
        return Column.floats(Shape.of(classes));
    }

    @Override
    public int size() {
        return labels.length;
    }

    @Override
    public void copy(int index, Values batch, int slot) {
        int start = slot * classes;
        Arrays.fill(batch.floats(), start, start + classes, 0f);
        batch.floats()[start + Byte.toUnsignedInt(labels[index])] = 1f;
    }

    @Override
    public Samples classNumbers() {
        return new ByteSamples(new Column(Shape.scalar(), ElementType.UINT8, 1f), labels);
    }
}
