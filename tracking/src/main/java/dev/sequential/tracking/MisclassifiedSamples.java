package dev.sequential.tracking;

import dev.sequential.data.Batch;
import dev.sequential.data.Classes;
import dev.sequential.data.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects, over one evaluation, the first pictures whose class was not recognised, and counts how classes are taken.
 */
final class MisclassifiedSamples {
    static final int MOST = 20;

    private final int classes;
    private final int[][] counts;
    private final List<Sample> found = new ArrayList<>();
    private int seen;

    /**
     * A wrong sample.
     *
     * @param index in the validation data
     * @param outputs one number a class
     */
    record Sample(int index, int actual, int predicted, Pixels pixels, float[] outputs) {}

    MisclassifiedSamples(int classes) {
        this.classes = classes;
        this.counts = new int[classes][classes];
    }

    void add(Batch batch, int samples, float[] outputs) {
        for (int i = 0; i < samples; i++, seen++) {
            int actual = actual(batch.y(), i);
            int predicted = Classes.largest(outputs, i * classes, classes);
            if (actual < 0 || actual >= classes) {
                continue;
            }
            counts[actual][predicted]++;
            if (predicted != actual && found.size() < MOST) {
                float[] own = Arrays.copyOfRange(outputs, i * classes, (i + 1) * classes);
                found.add(new Sample(seen, actual, predicted, Pixels.of(batch.x(), i), own));
            }
        }
    }

    private static int actual(Values labels, int sample) {
        return labels.column().length() == 1 ? (int) labels.get(sample) : labels.largest(sample);
    }

    List<Sample> found() {
        return found;
    }

    boolean any() {
        return seen > 0;
    }

    /** Row after row, separated by semicolons. */
    String counted() {
        var text = new StringBuilder();
        for (int[] row : counts) {
            text.append(text.isEmpty() ? "" : ";");
            for (int k = 0; k < row.length; k++) {
                text.append(k == 0 ? "" : ",").append(row[k]);
            }
        }
        return text.toString();
    }
}
