package dev.sequential.cli.models;

import dev.sequential.callbacks.Callback;
import dev.sequential.data.Batch;
import dev.sequential.data.BatchBuffer;
import dev.sequential.data.Classes;

/** A confusion matrix, counted during an evaluation: how often each class was taken for each class. */
final class ConfusionMatrix implements Callback {
    private final int[][] counts;

    /** A matrix of at least two classes; a model that ends in one number has two. */
    ConfusionMatrix(int classes) {
        counts = new int[classes][classes];
    }

    @Override
    public boolean seesOutputs() {
        return true;
    }

    @Override
    public void onTestBatchOutputs(Batch batch, int samples, float[] outputs) {
        int width = outputs.length / samples;
        for (int i = 0; i < samples; i++) {
            counts[actual(batch.y(), i)][Classes.of(outputs, i * width, width)]++;
        }
    }

    private static int actual(BatchBuffer labels, int sample) {
        return labels.spec().length() == 1 ? (int) labels.get(sample) : labels.argMax(sample);
    }

    /** How many samples of a class were taken for another, or rightly for itself. */
    int count(int actual, int predicted) {
        return counts[actual][predicted];
    }

    /** A row for each true class, in it a number for each predicted one. */
    int[][] rows() {
        int[][] copy = counts.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = copy[i].clone();
        }
        return copy;
    }

    /** How many samples a class has. */
    int support(int actual) {
        int sum = 0;
        for (int count : counts[actual]) {
            sum += count;
        }
        return sum;
    }

    /** The part of what was taken for a class that is of it, from 0 to 1; 0 where nothing was. */
    double precision(int predicted) {
        int taken = 0;
        for (int[] row : counts) {
            taken += row[predicted];
        }
        return taken == 0 ? 0 : (double) counts[predicted][predicted] / taken;
    }

    /** The part of a class that was recognised, from 0 to 1; 0 for a class without samples. */
    double recall(int actual) {
        int support = support(actual);
        return support == 0 ? 0 : (double) counts[actual][actual] / support;
    }

    /** The harmonic mean of precision and recall; 0 where both are. */
    double f1(int label) {
        double sum = precision(label) + recall(label);
        return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
    }
}
