package dev.sequential.tracking;

import dev.sequential.data.Batch;
import dev.sequential.data.BatchBuffer;
import dev.sequential.data.Classes;
import dev.sequential.tracking.pictures.Pixels;
import dev.sequential.tracking.pictures.RunPictures;
import dev.sequential.tracking.runs.MisclassifiedPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.ndarray.Shape;

/** The first misclassified samples of one evaluation, and its confusion matrix, collected batch by batch. */
final class MisclassifiedSamples {
    private static final int MOST = 20;

    private final int classes;
    private final int[][] confusion;
    private final List<Sample> first = new ArrayList<>();
    private int seen;

    /**
     * A misclassified sample.
     *
     * @param index in the validation data
     * @param actual number of the true class
     * @param predicted number of the class with the largest output
     * @param outputs one number a class
     */
    private record Sample(int index, int actual, int predicted, Pixels pixels, float[] outputs) {}

    MisclassifiedSamples(int classes) {
        this.classes = classes;
        this.confusion = new int[classes][classes];
    }

    /**
     * Adds a batch.
     *
     * @param samples how many of the batch count
     * @param outputs of these samples, one number a class
     */
    void add(Batch batch, int samples, float[] outputs) {
        for (int i = 0; i < samples; i++, seen++) {
            int actual = actual(batch.y(), i);
            int predicted = Classes.argMax(outputs, i * classes, classes);
            if (actual < 0 || actual >= classes) {
                continue;
            }
            confusion[actual][predicted]++;
            if (predicted != actual && first.size() < MOST) {
                float[] own = Arrays.copyOfRange(outputs, i * classes, (i + 1) * classes);
                first.add(new Sample(seen, actual, predicted, Pixels.of(batch.x(), i), own));
            }
        }
    }

    private static int actual(BatchBuffer labels, int sample) {
        return labels.spec().length() == 1 ? (int) labels.get(sample) : labels.argMax(sample);
    }

    /** Whether there was any sample. */
    boolean any() {
        return seen > 0;
    }

    /** How often each class was predicted for each: row by true class, column by predicted class. */
    int[][] confusion() {
        return confusion;
    }

    /**
     * Writes the first 20 misclassified samples as pictures.
     *
     * @param epoch counted from 1
     * @param names of the classes
     * @param shape of a sample
     */
    List<MisclassifiedPicture> pictures(int epoch, List<String> names, RunPictures files, Shape shape) {
        List<MisclassifiedPicture> pictures = new ArrayList<>();
        for (Sample sample : first) {
            pictures.add(new MisclassifiedPicture(
                    epoch,
                    sample.index(),
                    PredictionText.name(epoch, names.get(sample.predicted()), names.get(sample.actual())),
                    PredictionText.of(sample.outputs(), sample.actual(), names),
                    sample.actual(),
                    sample.predicted(),
                    files.add(sample.index(), sample.pixels(), shape)));
        }
        return pictures;
    }
}
