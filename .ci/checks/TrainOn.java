import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.shuffle;
import static dev.sequential.FitOption.verbose;

import dev.sequential.History;
import dev.sequential.Sequential;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.layers.Activation;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Layer;
import dev.sequential.layers.MaxPool2D;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
 * The article's models, trained for one epoch, saved, and trained for three more from the file; Keras does the same
 * three epochs between {@code write} and {@code read}.
 */
class TrainOn {
    private static final int PICTURES = 96;
    private static final int CLASSES = 10;

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[1]);
        float[] x = pictures();
        float[] y = labels();
        if (arguments[0].equals("write")) {
            write(folder, x, y);
        } else {
            read(folder, x);
        }
    }

    private static void write(Path folder, float[] x, float[] y) throws IOException {
        Files.createDirectories(folder);
        floats(folder.resolve("x.bin"), x);
        floats(folder.resolve("y.bin"), y);
        var data = ArrayDataset.of(
                Samples.floats(Shape.of(32, 32, 3), x.clone()), Samples.floats(Shape.of(CLASSES), y.clone()));
        for (var entry : models().entrySet()) {
            Path file = folder.resolve(entry.getKey() + ".keras");
            try (Sequential model = Sequential.of(entry.getValue().toArray(Layer[]::new))) {
                model.seed(3);
                model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
                fit(model, data, 1);
                model.save(file);
                model.save(folder.resolve(entry.getKey() + ".h5"));
            }
            try (Sequential model = Sequential.load(file)) {
                String losses = fit(model, data, 3).get("loss").stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n"));
                Files.writeString(folder.resolve(entry.getKey() + ".losses"), losses);
            }
        }
    }

    private static void read(Path folder, float[] x) throws IOException {
        for (String name : models().keySet()) {
            for (String ending : List.of(".keras", ".h5")) {
                try (Sequential model = Sequential.load(folder.resolve(name + "-by-keras" + ending))) {
                    var predicted = model.predict(Samples.floats(Shape.of(32, 32, 3), x.clone()), 32);
                    float[] ours = new float[PICTURES * CLASSES];
                    predicted.copyTo(DataBuffers.of(ours, false, false));
                    var theirs = ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name + ".predictions")))
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .asFloatBuffer();
                    for (int i = 0; i < ours.length; i++) {
                        if (Math.abs(ours[i] - theirs.get(i)) > 1e-5) {
                            throw new AssertionError("%s%s, output %d: Keras predicts %s, Java %s"
                                    .formatted(name, ending, i, theirs.get(i), ours[i]));
                        }
                    }
                }
            }
            System.out.println(name + ": what Keras saved predicts the same in Java");
        }
    }

    private static History fit(Sequential model, ArrayDataset data, int epochs) {
        return model.fit(data, epochs(epochs), batchSize(32), shuffle(false), verbose(0));
    }

    /** Dropout has a rate of 0: no two libraries draw the same random numbers. */
    private static Map<String, List<Layer>> models() {
        Map<String, List<Layer>> models = new LinkedHashMap<>();
        models.put("logistic_regression", List.of(new Flatten().inputShape(32, 32, 3), new Dense(10), softmax()));
        models.put(
                "mlp",
                List.of(
                        new Flatten().inputShape(32, 32, 3),
                        new Dense(128).activation("sigmoid"),
                        new Dense(128).activation("sigmoid"),
                        new Dense(10),
                        softmax()));
        models.put(
                "cnn_simple",
                List.of(
                        new Conv2D(32, 3, 3).activation("relu").inputShape(32, 32, 3),
                        new MaxPool2D(),
                        new Conv2D(64, 3, 3).activation("relu"),
                        new MaxPool2D(),
                        new Flatten(),
                        new Dense(10),
                        softmax()));
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
        models.put("cnn_adv", advanced);
        return models;
    }

    private static Layer softmax() {
        return new Activation("softmax");
    }

    private static float[] pictures() {
        var random = new Random(5);
        float[] values = new float[PICTURES * 32 * 32 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static float[] labels() {
        float[] values = new float[PICTURES * CLASSES];
        for (int i = 0; i < PICTURES; i++) {
            values[i * CLASSES + i % CLASSES] = 1;
        }
        return values;
    }

    private static void floats(Path file, float[] values) throws IOException {
        var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(file, bytes.array());
    }
}
