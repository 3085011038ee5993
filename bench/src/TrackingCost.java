import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.validationData;
import static dev.sequential.FitOption.verbose;

import dev.sequential.Sequential;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.Batch;
import dev.sequential.loaders.Cache;
import dev.sequential.loaders.DataSource;
import dev.sequential.loaders.TrainTest;
import dev.sequential.models.ZooModel;
import dev.sequential.tracking.Tracker;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What recording costs: trains logistic_regression at batch 128, the article's fastest model, alternately with and
 * without a {@code Tracker} in one process, and prints milliseconds an epoch.
 *
 * <p>Arguments: data set, epochs of a training, trainings of each kind. Ratios are taken within each pair of trainings.
 */
class TrackingCost {
    private static final int WARM_UP = 3;

    public static void main(String[] arguments) throws Exception {
        TrainTest data = DataSource.parse(arguments[0]).load(Cache.standard());
        int epochs = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path store = Files.createTempDirectory("tracking-cost");
        double[][] plain = new double[3][rounds];
        double[][] tracked = new double[3][rounds];
        for (int i = 0; i < WARM_UP; i++) { // while Java compiles
            train(data, epochs);
            train(data, epochs, new Tracker(store));
        }
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            double[] one = first ? train(data, epochs) : train(data, epochs, new Tracker(store));
            double[] other = first ? train(data, epochs, new Tracker(store)) : train(data, epochs);
            for (int k = 0; k < one.length; k++) {
                plain[k][round] = first ? one[k] : other[k];
                tracked[k][round] = first ? other[k] : one[k];
            }
        }
        System.out.printf(
                "%s, %d epochs, %d pairs%n                         without   tracked   ratio (least to most), mean of ratios%n",
                arguments[0], epochs, rounds);
        print("wall ms, middle epoch", plain[0], tracked[0]);
        print("wall ms, mean epoch", plain[1], tracked[1]);
        print("CPU ms, mean epoch", plain[2], tracked[2]);
        var parts = new MethodTimes(new Tracker(store));
        train(data, epochs, parts);
        System.out.printf(
                "processor: in the tracker's methods %.3f ms an epoch (%s), its thread %.3f ms an epoch%n",
                parts.inside / 1e6 / epochs, parts.each(epochs), parts.writer / 1e6 / epochs);
        System.exit(0);
    }

    /** The processor's time in the methods of a callback, and in the thread that it writes with: others do not disturb it. */
    static final class MethodTimes implements Callback {
        private static final int LOOKS = 100_000;

        private final Callback tracker;
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final Map<String, Long> times = new TreeMap<>();
        private final long clock;
        private long inside;
        private long writer;

        MethodTimes(Callback tracker) {
            this.tracker = tracker;
            long began = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < LOOKS; i++) {
                threads.getCurrentThreadCpuTime();
            }
            this.clock = (threads.getCurrentThreadCpuTime() - began) / LOOKS;
        }

        String each(int epochs) {
            return times.entrySet().stream()
                    .map(part -> "%s %.3f".formatted(part.getKey(), part.getValue() / 1e6 / epochs))
                    .collect(Collectors.joining(", "));
        }

        private void time(String name, Runnable method) {
            long began = threads.getCurrentThreadCpuTime();
            method.run();
            long took = threads.getCurrentThreadCpuTime() - began - clock;
            inside += took;
            times.merge(name, took, Long::sum);
        }

        @Override
        public void onTrainBegin(Training training) {
            times.clear(); // of the epoch that warmed up
            inside = 0;
            time("begin", () -> tracker.onTrainBegin(training));
        }

        @Override
        public void onEpochBegin(Training training, int epoch) {
            time("epoch begin", () -> tracker.onEpochBegin(training, epoch));
        }

        @Override
        public void onTrainBatchEnd(Training training, int batch, Logs logs) {
            time("batch", () -> tracker.onTrainBatchEnd(training, batch, logs));
        }

        @Override
        public boolean seesOutputs() {
            return true;
        }

        @Override
        public void onTestBegin() {
            time("test", tracker::onTestBegin);
        }

        @Override
        public void onTestBatchOutputs(Batch batch, int samples, float[] outputs) {
            time("test", () -> tracker.onTestBatchOutputs(batch, samples, outputs));
        }

        @Override
        public void onEpochEnd(Training training, int epoch, Logs logs) {
            time("epoch end", () -> tracker.onEpochEnd(training, epoch, logs));
        }

        @Override
        public void onTrainEnd(Training training, Logs logs) {
            for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread.getThreadName().startsWith("run-writer")) {
                    writer = threads.getThreadCpuTime(thread.getThreadId());
                }
            }
            time("end", () -> tracker.onTrainEnd(training, logs));
        }
    }

    /** When epochs end, after all that other callbacks do then. */
    static final class Ends implements Callback {
        private final List<Long> nanos = new ArrayList<>();

        @Override
        public void onEpochEnd(Training training, int epoch, Logs logs) {
            nanos.add(System.nanoTime());
        }

        double middle() {
            return TrackingCost.middle(IntStream.range(1, nanos.size())
                    .mapToDouble(k -> (nanos.get(k) - nanos.get(k - 1)) / 1e6)
                    .toArray());
        }
    }

    private static void print(String title, double[] plain, double[] tracked) {
        double[] ratios = new double[plain.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = tracked[i] / plain[i];
        }
        Arrays.sort(ratios);
        double mean = Arrays.stream(ratios).average().orElse(Double.NaN);
        double variance = Arrays.stream(ratios).map(ratio -> Math.pow(ratio - mean, 2)).sum() / (ratios.length - 1);
        System.out.printf(
                "%-22s %8.2f  %8.2f  %6.3f (%.3f to %.3f), %.4f, standard error %.4f%n",
                title,
                middle(plain),
                middle(tracked),
                middle(ratios),
                ratios[0],
                ratios[ratios.length - 1],
                mean,
                Math.sqrt(variance / ratios.length));
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /**
     * Milliseconds of the middle epoch on the clock; of an epoch on the clock and of the processor as a mean, in which
     * opening and closing the run count.
     */
    private static double[] train(TrainTest data, int epochs, Callback... watching) {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var shape = data.train().input().shape();
        try (Sequential model = ZooModel.LOGISTIC_REGRESSION.build(
                shape.get(0), shape.get(1), shape.get(2), data.classNames().size())) {
            model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
            // With the same callbacks, since TensorFlow prepares what a step computes when it first runs.
            model.fit(
                    data.train(),
                    epochs(1),
                    batchSize(128),
                    validationData(data.test()),
                    verbose(0),
                    callbacks(watching));
            var ends = new Ends();
            Callback[] all = Arrays.copyOf(watching, watching.length + 1);
            all[watching.length] = ends;
            long cpu = system.getProcessCpuTime();
            long began = System.nanoTime();
            model.fit(
                    data.train(),
                    epochs(epochs),
                    batchSize(128),
                    validationData(data.test()),
                    verbose(0),
                    callbacks(all));
            double mean = (System.nanoTime() - began) / 1e6 / epochs;
            return new double[] {ends.middle(), mean, (system.getProcessCpuTime() - cpu) / 1e6 / epochs};
        }
    }
}
