import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.shuffle;
import static dev.sequential.FitOption.verbose;

import dev.sequential.Sequential;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.Activation;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Bidirectional;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Embedding;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.GRU;
import dev.sequential.layers.GlobalAveragePooling1D;
import dev.sequential.layers.LSTM;
import dev.sequential.layers.Layer;
import dev.sequential.layers.LayerNormalization;
import dev.sequential.layers.MaxPool2D;
import dev.sequential.optimizers.Adafactor;
import dev.sequential.optimizers.Adam;
import dev.sequential.optimizers.AdamW;
import dev.sequential.optimizers.Ftrl;
import dev.sequential.optimizers.Lion;
import dev.sequential.optimizers.Nadam;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.RMSprop;
import dev.sequential.optimizers.SGD;
import dev.sequential.optimizers.schedules.CosineDecay;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/**
 * Models that are trained for one epoch, saved, and trained for three more from the file; Keras does the same three
 * epochs between {@code write} and {@code read}, saves, and trains for another, which Java then does from Keras's file.
 */
class TrainOn {
    private static final int SAMPLES = 96;
    private static final int CLASSES = 10;

    private final Path folder;
    private final Map<String, Case> cases = new LinkedHashMap<>();

    private TrainOn(Path folder) {
        this.folder = folder;
        articleModels();
        otherOptimizersAndLosses();
    }

    public static void main(String[] arguments) throws IOException {
        var trainings = new TrainOn(Path.of(arguments[1]));
        for (var entry : trainings.cases.entrySet()) {
            if (arguments[0].equals("write")) {
                trainings.write(entry.getKey(), entry.getValue());
            } else {
                trainings.read(entry.getKey(), entry.getValue());
            }
        }
    }

    /** What is trained, how, and on what. */
    private record Case(List<Layer> layers, Optimizer optimizer, String loss, Values x, Values y) {
        ArrayDataset data() {
            return ArrayDataset.of(x.samples(), y.samples());
        }
    }

    /** A number for each place in the inputs or labels of all samples. */
    private record Values(Shape shape, float[] numbers) {
        Samples samples() {
            return Samples.floats(shape, numbers.clone());
        }

        /** Random numbers up to a limit, or random integers below it. */
        static Values random(double limit, boolean integers, long... sizes) {
            var random = new Random(5);
            Shape shape = Shape.of(sizes);
            float[] numbers = new float[(int) (SAMPLES * shape.size())];
            for (int i = 0; i < numbers.length; i++) {
                double number = limit * random.nextFloat();
                numbers[i] = (float) (integers ? Math.floor(number) : number);
            }
            return new Values(shape, numbers);
        }

        static Values numbers(long... sizes) {
            return random(1, false, sizes);
        }

        static Values oneHot(int classes) {
            float[] numbers = new float[SAMPLES * classes];
            for (int i = 0; i < SAMPLES; i++) {
                numbers[i * classes + i % classes] = 1;
            }
            return new Values(Shape.of(classes), numbers);
        }
    }

    private void write(String name, Case training) throws IOException {
        Files.createDirectories(folder);
        floats(folder.resolve(name + ".x"), training.x.numbers);
        floats(folder.resolve(name + ".y"), training.y.numbers);
        Path file = folder.resolve(name + ".keras");
        try (Sequential model = Sequential.of(training.layers.toArray(Layer[]::new))) {
            model.seed(3);
            model.compile(optimizer(training.optimizer), loss(training.loss));
            fit(model, training, 1);
            model.save(file);
            model.save(folder.resolve(name + ".h5"));
        }
        try (Sequential model = Sequential.load(file)) {
            String losses =
                    fit(model, training, 3).stream().map(String::valueOf).collect(Collectors.joining("\n"));
            Files.writeString(folder.resolve(name + ".losses"), losses);
        }
    }

    private void read(String name, Case training) throws IOException {
        boolean older = !(training.optimizer instanceof Adafactor); // whose state Keras fails to write there
        for (String ending : older ? List.of(".keras", ".h5") : List.of(".keras")) {
            try (Sequential model = Sequential.load(folder.resolve(name + "-by-keras" + ending))) {
                FloatBuffer theirs = floats(folder.resolve(name + ".predictions"));
                float[] ours = new float[theirs.remaining()];
                model.predict(training.x.samples(), 32).copyTo(DataBuffers.of(ours, false, false));
                for (int i = 0; i < ours.length; i++) {
                    requireClose("%s%s, output %d".formatted(name, ending, i), theirs.get(i), ours[i], 1e-5);
                }
                double loss = fit(model, training, 1).get(0);
                float expected = floats(folder.resolve(name + ".loss")).get(0);
                requireClose(name + ending + ", loss of one more epoch", expected, loss, 1e-4 * expected);
            }
        }
        System.out.println(name + ": what Keras saved predicts the same in Java, and trains on as there");
    }

    private static void requireClose(String what, double keras, double java, double most) {
        if (!(Math.abs(keras - java) <= most)) {
            throw new AssertionError("%s: %s by Keras, %s by Java".formatted(what, keras, java));
        }
    }

    private static List<Double> fit(Sequential model, Case training, int epochs) {
        return model.fit(training.data(), epochs(epochs), batchSize(32), shuffle(false), verbose(0))
                .get("loss");
    }

    /** Dropout has a rate of 0: no two libraries draw the same random numbers. */
    private void articleModels() {
        picture("logistic_regression", new Flatten().inputShape(32, 32, 3), new Dense(10), softmax());
        picture(
                "mlp",
                new Flatten().inputShape(32, 32, 3),
                new Dense(128).activation("sigmoid"),
                new Dense(128).activation("sigmoid"),
                new Dense(10),
                softmax());
        picture(
                "cnn_simple",
                new Conv2D(32, 3, 3).activation("relu").inputShape(32, 32, 3),
                new MaxPool2D(),
                new Conv2D(64, 3, 3).activation("relu"),
                new MaxPool2D(),
                new Flatten(),
                new Dense(10),
                softmax());
        List<Layer> advanced = new ArrayList<>();
        for (int filters : new int[] {32, 64, 128}) {
            var first = new Conv2D(filters, 3, 3).activation("relu").padding("same");
            advanced.addAll(Arrays.asList(
                    filters == 32 ? first.inputShape(32, 32, 3) : first,
                    new Conv2D(filters, 1, 1).activation("relu"),
                    new MaxPool2D(),
                    new BatchNormalization(),
                    new Dropout(0)));
        }
        advanced.addAll(List.of(
                new Flatten(), new Dense(256).activation("relu"), new Dropout(0), new Dense(10), softmax()));
        picture("cnn_adv", advanced.toArray(Layer[]::new));
    }

    private void picture(String name, Layer... layers) {
        cases.put(
                name,
                new Case(
                        List.of(layers),
                        new Adam(),
                        "categorical_crossentropy",
                        Values.numbers(32, 32, 3),
                        Values.oneHot(CLASSES)));
    }

    private void otherOptimizersAndLosses() {
        regression("sgd_nesterov", new SGD(0.05).momentum(0.9).nesterov(true), "mse", new Dense(8).activation("tanh"));
        regression("nadam_frozen", new Nadam(), "huber", new BatchNormalization().trainable(false));
        regression("adafactor", new Adafactor(0.01), "mae", new Dense(8).activation("gelu"));
        regression("ftrl", new Ftrl(0.01).l1RegularizationStrength(0.001), "log_cosh", new Dense(8).activation("elu"));
        regression(
                "moving_average",
                new Adam(0.01).useEma(true).emaMomentum(0.9).emaOverwriteFrequency(2).amsgrad(true),
                "mse",
                new LayerNormalization());
        cases.put(
                "rmsprop_centered",
                new Case(
                        List.of(
                                new GRU(6).inputShape(7, 3),
                                new BatchNormalization(),
                                new Dense(1).activation("sigmoid")),
                        new RMSprop().centered(true).momentum(0.5).globalClipnorm(0.5),
                        "binary_crossentropy",
                        Values.numbers(7, 3),
                        Values.random(2, true, 1)));
        cases.put(
                "adamw_schedule",
                new Case(
                        List.of(
                                new LSTM(6).returnSequences(true).inputShape(7, 3),
                                new Bidirectional(new LSTM(4)),
                                new Dense(4).activation("softmax")),
                        new AdamW(new CosineDecay(0.02, 10)).weightDecay(0.01).clipnorm(0.1),
                        "sparse_categorical_crossentropy",
                        Values.numbers(7, 3),
                        Values.random(4, true, 1)));
        cases.put(
                "lion_words",
                new Case(
                        List.of(
                                new Embedding(20, 5).inputShape(9),
                                new GlobalAveragePooling1D(),
                                new Dense(3).activation("softmax")),
                        new Lion(),
                        "kl_divergence",
                        Values.random(20, true, 9),
                        Values.oneHot(3)));
    }

    private void regression(String name, Optimizer optimizer, String loss, Layer middle) {
        cases.put(
                name,
                new Case(
                        List.of(new Dense(8).inputShape(5), middle, new Dense(2)),
                        optimizer,
                        loss,
                        Values.numbers(5),
                        Values.numbers(2)));
    }

    private static Layer softmax() {
        return new Activation("softmax");
    }

    private static FloatBuffer floats(Path file) throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(file))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
    }

    private static void floats(Path file, float[] values) throws IOException {
        var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(file, bytes.array());
    }
}
