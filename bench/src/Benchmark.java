import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;

import dev.sequential.Sequential;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.models.ZooModel;
import dev.sequential.optimizers.Adam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.tensorflow.ndarray.Shape;

/**
 * One model of the article, measured in this process; {@code keras.py} is its twin and prints the same lines.
 *
 * <p>Arguments: the name in the lines, the model, {@code all} or {@code cold}, seconds that each figure may take.
 */
public final class Benchmark {
    private static final Shape IMAGE = Shape.of(32, 32, 3);
    private static final int LENGTH = 32 * 32 * 3;
    private static final int CLASSES = 10;
    private static final int IMAGES = 10_240;
    private static final int WARM_UP = 2_560;

    private final String name;
    private final String model;
    private final double seconds;

    private Benchmark(String name, String model, double seconds) {
        this.name = name;
        this.model = model;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws IOException {
        var benchmark = new Benchmark(arguments[0], arguments[1], Double.parseDouble(arguments[3]));
        if (arguments[2].equals("cold")) {
            benchmark.cold();
        } else {
            benchmark.all();
        }
    }

    private void cold() {
        try (Sequential network = network()) {
            network.fit(images(32), batchSize(32), epochs(1), verbose(0));
            emit("cold_start", "seconds", System.currentTimeMillis() / 1e3 - Double.parseDouble(System.getenv("BENCH_T0")));
        }
    }

    private void all() throws IOException {
        ArrayDataset images = images(IMAGES);
        for (int batch : new int[] {32, 128}) {
            try (Sequential network = network()) {
                train(network, images, batch);
                if (batch == 128) {
                    predict(network, images.inputs());
                    latency(network);
                }
            }
        }
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM")) {
                emit("peak_rss", "mib", Double.parseDouble(line.replaceAll("\\D", "")) / 1024);
            }
        }
    }

    /** Whole epochs by fit, at least three; the middle batch of each epoch gives its steady speed. */
    private void train(Sequential network, ArrayDataset images, int batch) {
        network.fit(images.limit(WARM_UP), batchSize(batch), epochs(1), verbose(0));
        double[] steady = new double[1000];
        double[] whole = new double[steady.length];
        int runs = 0;
        long start = System.nanoTime();
        while (runs < 3 || (System.nanoTime() - start < seconds * 1e9 && runs < steady.length)) {
            var clock = new Clock(IMAGES / batch);
            long begin = System.nanoTime();
            network.fit(images, batchSize(batch), epochs(1), verbose(0), callbacks(clock));
            whole[runs] = IMAGES / ((System.nanoTime() - begin) / 1e9);
            steady[runs++] = batch / clock.middle();
        }
        emit("train_" + batch, "images_per_s", middle(steady, runs), "whole_epoch", middle(whole, runs));
    }

    /** The time between the ends of two batches. */
    private static final class Clock implements Callback {
        private final long[] ends;
        private int count;

        Clock(int batches) {
            ends = new long[batches];
        }

        @Override
        public void onTrainBatchEnd(Training training, int batch, Logs logs) {
            ends[count++] = System.nanoTime();
        }

        double middle() {
            double[] between = new double[count - 1];
            for (int i = 0; i < between.length; i++) {
                between[i] = (ends[i + 1] - ends[i]) / 1e9;
            }
            return Benchmark.middle(between, between.length);
        }
    }

    private void predict(Sequential network, Samples inputs) {
        network.predict(inputs, 128);
        double[] rates = new double[1000];
        int runs = 0;
        long start = System.nanoTime();
        while (runs < 3 || (System.nanoTime() - start < seconds * 1e9 && runs < rates.length)) {
            long begin = System.nanoTime();
            network.predict(inputs, 128);
            rates[runs++] = IMAGES / ((System.nanoTime() - begin) / 1e9);
        }
        emit("predict_128", "images_per_s", middle(rates, runs));
    }

    private void latency(Sequential network) {
        float[] one = new float[LENGTH];
        Arrays.fill(one, 0.5f);
        try (var predictor = network.predictor()) {
            double[] micros = new double[500];
            for (int run = -200; run < micros.length; run++) {
                long begin = System.nanoTime();
                predictor.predict(one);
                if (run >= 0) {
                    micros[run] = (System.nanoTime() - begin) / 1e3;
                }
            }
            emit("latency", "median_us", middle(micros, micros.length));
        }
    }

    private Sequential network() {
        Sequential network = ZooModel.of(model).build();
        network.compile(optimizer(new Adam()), loss("categorical_crossentropy"), metrics("accuracy"));
        return network;
    }

    private static ArrayDataset images(int count) {
        var random = new Random(7);
        float[] pixels = new float[count * LENGTH];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat();
        }
        return ArrayDataset.of(
                Samples.floats(IMAGE, pixels),
                Samples.oneHot(random.ints(count, 0, CLASSES).toArray(), CLASSES));
    }

    private static double middle(double[] values, int count) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[count / 2];
    }

    private void emit(String what, Object... pairs) {
        var line = new StringBuilder("{\"peer\": \"%s\", \"model\": \"%s\", \"what\": \"%s\"".formatted(name, model, what));
        for (int i = 0; i < pairs.length; i += 2) {
            line.append(String.format(Locale.ROOT, ", \"%s\": %.4f", pairs[i], (Double) pairs[i + 1]));
        }
        System.out.println(line.append('}'));
    }
}
