package dev.sequential.loaders.formats;

import dev.sequential.data.Column;
import dev.sequential.data.RecordFile;
import dev.sequential.data.Samples;
import dev.sequential.data.Values;
import dev.sequential.loaders.files.DataException;
import dev.sequential.loaders.files.ErrorText;
import java.nio.file.Path;
import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/**
 * The labels of a record file, one byte a record, as one-hot vectors.
 *
 * @param path of the file, for errors
 * @param at which byte of a record
 */
public record RecordLabels(Path path, RecordFile file, int at, int classes) implements Samples {
    @Override
    public Column column() {
        return Column.floats(Shape.of(classes));
    }

    @Override
    public int size() {
        return file.size();
    }

    @Override
    public void copy(int index, Values batch, int slot) {
        int start = slot * classes;
        Arrays.fill(batch.floats(), start, start + classes, 0f);
        batch.floats()[start + label(index)] = 1f;
    }

    @Override
    public Samples classNumbers() {
        float[] numbers = new float[size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = label(i);
        }
        return Samples.floats(Shape.scalar(), numbers);
    }

    private int label(int index) {
        int label = Byte.toUnsignedInt(file.read(index, at));
        if (label >= classes) {
            throw new DataException("%s: sample %s has the label %d, and the classes are 0 to %d: it is another file"
                    .formatted(path, ErrorText.number(index), label, classes - 1));
        }
        return label;
    }
}
