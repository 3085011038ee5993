import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;

import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.Sequential;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.models.ZooModel;
import dev.sequential.files.FileFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/**
 * Exports the article's models and the layers of a folder of golden cases, each into {@code NAME/MODEL} beside its
 * inputs {@code x.bin}, the shape of these in {@code x.shape}, and what Java predicts from them in {@code y.bin}. The
 * arguments are the folder of the cases, the folder to write into, and MODEL: a name that ends in {@code .onnx}, or one
 * without an ending for a SavedModel. What has no operators in ONNX is left out.
 */
class Export {
    private static final int PICTURES = 8;
    private static final int CLASSES = 10;
    private static final List<String> ARTICLE = List.of("logistic_regression", "mlp", "cnn_simple", "cnn_adv");

    public static void main(String[] arguments) throws IOException {
        Path cases = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        String as = arguments[2];
        for (String name : ARTICLE) {
            try (Sequential model = ZooModel.of(name).build()) {
                float[] x = pictures(PICTURES);
                train(model, x);
                write(model, Shape.of(PICTURES, 32, 32, 3), x, to.resolve("article-" + name).resolve(as));
            }
        }
        try (var files = Files.list(cases)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".keras"))
                    .sorted()
                    .toList()) {
                String name = file.getFileName().toString().replaceFirst("\\.keras$", "");
                try (Sequential model = Sequential.load(file);
                        Hdf5 numbers = Hdf5.open(file.resolveSibling(name + ".h5"))) {
                    if (!as.endsWith(".onnx") && !model.getStates().isEmpty()) {
                        continue; // a SavedModel has no memory, and refuses what needs one; a test holds that
                    }
                    var x = numbers.get("x");
                    write(model, x.shape(), x.floats(), to.resolve(name).resolve(as));
                } catch (FileFormatException e) {
                    if (!String.valueOf(e.getMessage()).contains("Unknown layer")) {
                        throw e;
                    }
                    System.out.println("not there yet: " + e.getMessage());
                } catch (UnsupportedOperationException e) {
                    if (!as.endsWith(".onnx")) {
                        throw e;
                    }
                } catch (RuntimeException e) {
                    throw new IllegalStateException(file.toString(), e);
                }
            }
        }
    }

    /** A few steps, so that biases and running means are not those that a new model has. */
    private static void train(Sequential model, float[] x) {
        float[] y = new float[PICTURES * CLASSES];
        for (int i = 0; i < PICTURES; i++) {
            y[i * CLASSES + i] = 1;
        }
        var data = ArrayDataset.of(
                Samples.floats(Shape.of(32, 32, 3), x.clone()), Samples.floats(Shape.of(CLASSES), y));
        model.compile(optimizer("adam"), loss("categorical_crossentropy"));
        model.fit(data, epochs(3), verbose(0));
    }

    private static void write(Sequential model, Shape shape, float[] x, Path file) throws IOException {
        Path folder = file.getParent();
        Files.createDirectories(folder);
        if (file.toString().endsWith(".onnx")) {
            model.exportOnnx(file);
        } else {
            model.export(file);
        }
        var predicted = model.predict(Samples.floats(shape.tail(), x.clone()), Math.toIntExact(shape.get(0)));
        float[] y = new float[Math.toIntExact(predicted.size())];
        predicted.copyTo(DataBuffers.of(y, false, false));
        floats(folder.resolve("x.bin"), x);
        floats(folder.resolve("y.bin"), y);
        Files.write(
                folder.resolve("x.shape"),
                LongStream.of(shape.asArray()).mapToObj(String::valueOf).toList());
    }

    private static float[] pictures(int count) {
        var random = new Random(5);
        float[] values = new float[count * 32 * 32 * 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    private static void floats(Path file, float[] values) throws IOException {
        var bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(file, bytes.array());
    }
}
