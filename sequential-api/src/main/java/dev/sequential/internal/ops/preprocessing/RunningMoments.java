package dev.sequential.internal.ops.preprocessing;

import dev.sequential.data.Batch;
import dev.sequential.data.BatchBuffer;
import dev.sequential.data.Batches;
import dev.sequential.data.Dataset;
import dev.sequential.data.Order;
import dev.sequential.data.Samples;
import java.util.Arrays;
import org.tensorflow.ndarray.Shape;

/**
 * The mean and variance of many samples, in one pass and without loss for large means (Welford 1962): separate ones for
 * each place along the axes that are kept.
 */
public final class RunningMoments {
    private static final int BATCH = 256;

    private final int[] places;
    private final double[] means;
    private final double[] squares;
    private final long[] counts;

    /**
     * Nothing seen yet.
     *
     * @param sample the shape of a sample
     * @param kept axes with moments of their own, the batch axis counted as 0
     */
    public RunningMoments(Shape sample, int[] kept) {
        this.places = places(sample, kept);
        int length = Arrays.stream(kept)
                .map(axis -> Math.toIntExact(sample.get(axis - 1)))
                .reduce(1, Math::multiplyExact);
        this.means = new double[length];
        this.squares = new double[length];
        this.counts = new long[length];
    }

    /** For each number of a sample, which moments it belongs to. */
    private static int[] places(Shape sample, int[] kept) {
        int[] places = new int[Math.toIntExact(sample.size())];
        for (int i = 0; i < places.length; i++) {
            int rest = i;
            int stride = 1;
            for (int axis = sample.numDimensions(); axis >= 1; axis--) {
                int size = (int) sample.get(axis - 1);
                int wanted = axis;
                if (Arrays.stream(kept).anyMatch(own -> own == wanted)) {
                    places[i] += rest % size * stride;
                    stride *= size;
                }
                rest /= size;
            }
        }
        return places;
    }

    public RunningMoments add(Samples samples) {
        var one = new BatchBuffer(samples.spec(), 1);
        for (int i = 0; i < samples.size(); i++) {
            samples.copy(i, one, 0);
            add(one, 1);
        }
        return this;
    }

    public RunningMoments add(Dataset data) {
        Batch batch = Batch.of(data, BATCH);
        try (Batches batches = data.batches(Order.sequential())) {
            for (int samples = batches.next(batch); samples > 0; samples = batches.next(batch)) {
                add(batch.x(), samples);
            }
        }
        return this;
    }

    private void add(BatchBuffer values, int samples) {
        for (int i = 0; i < samples * places.length; i++) {
            int place = places[i % places.length];
            double value = values.get(i);
            double distance = value - means[place];
            means[place] += distance / ++counts[place];
            squares[place] += distance * (value - means[place]);
        }
    }

    public float[] means() {
        return floats(means);
    }

    public float[] variances() {
        double[] variances = new double[squares.length];
        for (int i = 0; i < variances.length; i++) {
            variances[i] = squares[i] / Math.max(1, counts[i]);
        }
        return floats(variances);
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) values[i];
        }
        return floats;
    }
}
