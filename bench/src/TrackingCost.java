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
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What recording costs: trains logistic_regression at batch 128, the article's fastest model, alternately with and
 * without a {@code Tracker} in one process, and prints milliseconds an epoch.
 *
 * <p>Arguments: data set, epochs of a training, trainings of each kind. Ratios are taken within each pair of trainings.
 */
class TrackingCost {
    public static void main(String[] arguments) throws Exception {
        TrainTest data = DataSource.parse(arguments[0]).load(Cache.standard());
        int epochs = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        Path store = Files.createTempDirectory("tracking-cost");
        double[][] plain = new double[2][rounds];
        double[][] tracked = new double[2][rounds];
        train(data, epochs); // the JVM and the data warm up
        train(data, epochs, new Tracker(store));
        for (int round = 0; round < rounds; round++) {
            boolean first = round % 2 == 0;
            double[] one = first ? train(data, epochs) : train(data, epochs, new Tracker(store));
            double[] other = first ? train(data, epochs, new Tracker(store)) : train(data, epochs);
            for (int k = 0; k < 2; k++) {
                plain[k][round] = first ? one[k] : other[k];
                tracked[k][round] = first ? other[k] : one[k];
            }
        }
        System.out.printf(
                "%s, %d epochs, %d pairs%n                    without   tracked   ratio (least to most)%n",
                arguments[0], epochs, rounds);
        print("wall ms an epoch", plain[0], tracked[0]);
        print("CPU ms an epoch", plain[1], tracked[1]);
        var parts = new Parts(new Tracker(store));
        train(data, epochs, parts);
        System.out.printf(
                "processor: in the tracker's methods %.3f ms an epoch (%s), its thread %.3f ms an epoch%n",
                parts.inside / 1e6 / epochs, parts.each(epochs), parts.writer / 1e6 / epochs);
        System.exit(0);
    }

    /** The processor's time in the methods of a callback, and in the thread that it writes with: others do not disturb it. */
    static final class Parts implements Callback {
        private final Callback tracker;
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final Map<String, Long> times = new TreeMap<>();
        private long inside;
        private long writer;

        Parts(Callback tracker) {
            this.tracker = tracker;
        }

        String each(int epochs) {
            return times.entrySet().stream()
                    .map(part -> "%s %.3f".formatted(part.getKey(), part.getValue() / 1e6 / epochs))
                    .collect(Collectors.joining(", "));
        }

        private void time(String name, Runnable method) {
            long began = threads.getCurrentThreadCpuTime();
            method.run();
            long took = threads.getCurrentThreadCpuTime() - began;
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

    private static void print(String title, double[] plain, double[] tracked) {
        double[] ratios = new double[plain.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = tracked[i] / plain[i];
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%-18s %8.2f  %8.2f  %6.3f (%.3f to %.3f)%n",
                title, middle(plain), middle(tracked), middle(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    private static double middle(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Milliseconds an epoch on the clock, and of the processor; opening and closing the run counts. */
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
            long cpu = system.getProcessCpuTime();
            long began = System.nanoTime();
            model.fit(
                    data.train(),
                    epochs(epochs),
                    batchSize(128),
                    validationData(data.test()),
                    verbose(0),
                    callbacks(watching));
            return new double[] {
                (System.nanoTime() - began) / 1e6 / epochs, (system.getProcessCpuTime() - cpu) / 1e6 / epochs
            };
        }
    }
}
