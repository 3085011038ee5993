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
import dev.sequential.loaders.Cifar10;
import dev.sequential.loaders.ImageFolder;
import dev.sequential.models.ZooModel;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;
import org.tensorflow.ndarray.Shape;

/**
 * What becomes of speed and memory when there is more data, or more epochs; prints Markdown tables.
 *
 * <p>Arguments: {@code images FOLDER MOST} trains on 1,000 images and ten times as many up to MOST, which lie in a file
 * in the folder; {@code pictures FOLDER} compares pictures that are decoded as they are needed with loaded ones;
 * {@code epochs N} trains N epochs and gives the slope of the resident memory; {@code garbage} counts bytes that the
 * Java heap is asked for a step; {@code threads} predicts single images from several threads.
 */
public final class ScaleBenchmark {
    private static final int RECORD = 1 + 32 * 32 * 3;
    private static final int BATCH = 128;

    private ScaleBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "images" -> images(Path.of(arguments[1]), Integer.parseInt(arguments[2]));
            case "pictures" -> pictures(Path.of(arguments[1]));
            case "epochs" -> epochsOf(Integer.parseInt(arguments[1]));
            case "garbage" -> garbage();
            case "threads" -> threads();
            default -> throw new IllegalArgumentException("images, pictures, epochs, garbage or threads, got " + arguments[0]);
        }
    }

    private static void images(Path folder, int most) throws IOException {
        System.out.println("| images | file | µs an image, middle batch | µs an image, whole epoch | resident | of it files |");
        System.out.println("|---:|---:|---:|---:|---:|---:|");
        for (int count = 1_000; count <= most; count *= 10) {
            Path file = records(folder, count);
            ArrayDataset data = Cifar10.stream(file);
            try (Sequential network = network("mlp")) {
                network.fit(data.limit(1_000), batchSize(BATCH), epochs(1), verbose(0));
                // as many images for each size, so that short epochs are not measured by a single one
                int repeats = Math.max(1, Math.min(100, 100_000 / count));
                var times = new StepTimes();
                long begin = System.nanoTime();
                network.fit(data, batchSize(BATCH), epochs(repeats), verbose(0), callbacks(times));
                double whole = (System.nanoTime() - begin) / 1e3 / repeats / count;
                System.out.printf(
                        Locale.ROOT,
                        "| %,d | %,d MB | %.2f | %.2f | %,d MB | %,d MB |%n",
                        count,
                        Files.size(file) / 1_000_000,
                        times.middle() * 1e6 / BATCH,
                        whole,
                        status("VmRSS") / 1000,
                        status("RssFile") / 1000);
            }
            Files.delete(file);
        }
    }

    private static Path records(Path folder, int count) throws IOException {
        Path file = Files.createTempFile(folder, "scale", ".bin");
        var random = new Random(count);
        byte[] record = new byte[RECORD];
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            for (int i = 0; i < count; i++) {
                random.nextBytes(record);
                record[0] = (byte) (i % 10);
                out.write(record);
            }
        }
        return file;
    }

    private static void pictures(Path folder) throws IOException {
        int count = 2_560;
        var random = new Random(7);
        for (int i = 0; i < count; i++) {
            var image = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
            for (int p = 0; p < 1024; p++) {
                image.setRGB(p % 32, p / 32, random.nextInt(1 << 24));
            }
            Path file = folder.resolve("class%d/%d.png".formatted(i % 10, i));
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        }
        System.out.println("| 2,048 PNG pictures 32x32, batch 128 | logistic_regression | mlp | cnn_simple | cnn_adv |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (boolean streamed : new boolean[] {false, true}) {
            var data = streamed ? ImageFolder.stream(folder, 32, 32) : ImageFolder.load(folder, 32, 32);
            System.out.printf("| %s, images/s |", streamed ? "decoded as they are needed" : "decoded before");
            for (String model : new String[] {"logistic_regression", "mlp", "cnn_simple", "cnn_adv"}) {
                try (Sequential network = network(model)) {
                    network.fit(data.train(), batchSize(BATCH), epochs(1), verbose(0));
                    double[] seconds = new double[5];
                    for (int i = 0; i < seconds.length; i++) {
                        long begin = System.nanoTime();
                        network.fit(data.train(), batchSize(BATCH), epochs(1), verbose(0));
                        seconds[i] = (System.nanoTime() - begin) / 1e9;
                    }
                    Arrays.sort(seconds);
                    System.out.printf(Locale.ROOT, " %,.0f |", data.train().inputs().size() / seconds[2]);
                }
            }
            System.out.println();
        }
    }

    private static void epochsOf(int count) {
        System.out.println("| model | resident after 10 epochs | at the end | slope, KB an epoch, after epoch 10 |");
        System.out.println("|---|---:|---:|---:|");
        for (String model : new String[] {"logistic_regression", "mlp", "cnn_simple"}) {
            double[] resident = new double[count];
            try (Sequential network = network(model)) {
                ArrayDataset data = synthetic(640);
                network.fit(data, batchSize(32), epochs(count), verbose(0), callbacks(new Callback() {
                    @Override
                    public void onEpochEnd(Training training, int epoch, Logs logs) {
                        resident[epoch] = status("VmRSS");
                    }
                }));
            }
            double[] later = Arrays.copyOfRange(resident, 10, count);
            System.out.printf(
                    Locale.ROOT, "| %s | %,.0f KB | %,.0f KB | %.1f |%n", model, later[0], later[later.length - 1], slope(later));
        }
    }

    /** Of the straight line with the least squares. */
    private static double slope(double[] values) {
        double middle = (values.length - 1) / 2.0;
        double over = 0;
        double under = 0;
        for (int i = 0; i < values.length; i++) {
            over += (i - middle) * values[i];
            under += (i - middle) * (i - middle);
        }
        return over / under;
    }

    private static void garbage() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        System.out.println("| bytes of garbage a step, batch 32 | the thread that trains | the thread that assembles batches |");
        System.out.println("|---|---:|---:|");
        for (String model : new String[] {"logistic_regression", "cnn_adv"}) {
            try (Sequential network = network(model)) {
                network.fit(synthetic(6_400), batchSize(32), epochs(2), verbose(0));
                var meter = new Callback() {
                    private long trains;
                    private long assembles;

                    @Override
                    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
                        if (batch == 20) {
                            trains -= allocated(Thread.currentThread());
                            assembles -= allocated(assembler());
                        } else if (batch == 180) {
                            assembles += allocated(assembler());
                            trains += allocated(Thread.currentThread());
                        }
                    }

                    private long allocated(Thread thread) {
                        return threads.getThreadAllocatedBytes(thread.getId());
                    }

                    private Thread assembler() {
                        return Thread.getAllStackTraces().keySet().stream()
                                .filter(thread -> thread.getName().equals("sequential-batches"))
                                .findFirst()
                                .orElseThrow();
                    }
                };
                network.fit(synthetic(6_400), batchSize(32), epochs(1), verbose(0), callbacks(meter));
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %,d | %,d |%n",
                        model,
                        meter.trains / 160,
                        meter.assembles / 160);
            }
        }
    }

    private static void threads() {
        System.out.println("| single images a second by one `Predictor` | 1 thread | 2 threads | 4 threads | 8 threads |");
        System.out.println("|---|---:|---:|---:|---:|");
        for (String model : new String[] {"logistic_regression", "mlp", "cnn_simple", "cnn_adv"}) {
            try (Sequential network = network(model);
                    var predictor = network.predictor()) {
                float[] image = new float[RECORD - 1];
                Arrays.fill(image, 0.5f);
                System.out.printf("| %s |", model);
                for (int threads : new int[] {1, 2, 4, 8}) {
                    var done = new java.util.concurrent.atomic.AtomicLong();
                    long end = System.nanoTime() + 3_000_000_000L;
                    var all = java.util.stream.IntStream.range(0, threads)
                            .mapToObj(i -> new Thread(() -> {
                                while (System.nanoTime() < end) {
                                    predictor.predict(image);
                                    done.incrementAndGet();
                                }
                            }))
                            .toList();
                    all.forEach(Thread::start);
                    for (Thread thread : all) {
                        join(thread);
                    }
                    System.out.printf(Locale.ROOT, " %,d |", done.get() / 3);
                }
                System.out.println();
            }
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The times from the end of one batch to the end of the next. */
    private static final class StepTimes implements Callback {
        private long[] between = new long[1024];
        private int count;
        private long last;

        @Override
        public void onTrainBatchEnd(Training training, int batch, Logs logs) {
            long now = System.nanoTime();
            if (batch > 0) {
                between = count == between.length ? Arrays.copyOf(between, 2 * count) : between;
                between[count++] = now - last;
            }
            last = now;
        }

        double middle() {
            long[] sorted = Arrays.copyOf(between, count);
            Arrays.sort(sorted);
            return sorted[count / 2] / 1e9;
        }
    }

    private static Sequential network(String model) {
        Sequential network = ZooModel.of(model).build();
        network.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
        return network;
    }

    private static ArrayDataset synthetic(int count) {
        var random = new Random(7);
        byte[] pixels = new byte[count * (RECORD - 1)];
        random.nextBytes(pixels);
        return ArrayDataset.of(
                Samples.bytes(Shape.of(32, 32, 3), pixels, 255f),
                Samples.oneHot(random.ints(count, 0, 10).toArray(), 10));
    }

    /** A line of Linux's report on this process, in KB. */
    private static long status(String key) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith(key + ":")) {
                    return Long.parseLong(line.replaceAll("\\D", ""));
                }
            }
            throw new IllegalStateException("Linux says nothing about " + key);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
