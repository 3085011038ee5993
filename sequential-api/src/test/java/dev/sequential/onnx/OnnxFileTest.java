package dev.sequential.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.sequential.Sequential;
import dev.sequential.activations.Activations;
import dev.sequential.data.Samples;
import dev.sequential.layers.Activation;
import dev.sequential.layers.AdaptiveAveragePooling1D;
import dev.sequential.layers.AdaptiveMaxPooling1D;
import dev.sequential.layers.Bidirectional;
import dev.sequential.layers.ConvLSTM1D;
import dev.sequential.layers.GRU;
import dev.sequential.layers.Input;
import dev.sequential.layers.LSTM;
import dev.sequential.layers.Layer;
import dev.sequential.layers.ReLU;
import dev.sequential.layers.RecurrentCell;
import dev.sequential.layers.SimpleRNN;
import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.saving.hdf5.StoredArray;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/** What onnxruntime makes of an exported model, against what Keras computed. */
class OnnxFileTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden", "keras");

    private static final Path REFUSED = Path.of("src", "test", "resources", "golden", "onnx-refused.txt");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"logistic_regression.h5", "cnn_simple.keras", "cnn_adv.keras"})
    void theArticlesModelsPredictAsInKeras(String file) throws OrtException {
        agrees(
                GOLDEN.resolve("files").resolve(file),
                GOLDEN.resolve("files").resolve(file.replaceFirst("\\..*", "-io.h5")));
    }

    @Test
    void theMultilayerPerceptronPredictsAsInKeras() throws IOException, OrtException {
        Path files = GOLDEN.resolve("files");
        Path exported = folder.resolve("model.onnx");
        try (Sequential model = Sequential.fromJson(Files.readString(files.resolve("mlp.json")));
                Hdf5 hdf = Hdf5.open(files.resolve("mlp-io.h5"))) {
            model.loadWeights(files.resolve("mlp.weights.h5"));
            model.exportOnnx(exported);
            float[] y = hdf.get("y").floats();
            assertThat(run(exported, hdf.get("x"), y.length)).containsExactly(y, within(tolerance(y)));
        }
    }

    @Test
    void aReLUWithASlopeAndAMaximumBendsAndClips() throws OrtException {
        Path exported = folder.resolve("model.onnx");
        try (Sequential model =
                Sequential.of(new ReLU().negativeSlope(0.5).maxValue(6).inputShape(3))) {
            model.exportOnnx(exported);
            assertThat(run(exported, new long[] {1, 3}, new float[] {-2, 3, 8}, 3))
                    .containsExactly(-1, 3, 6);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GLU")
    void anActivationComputesWhatTheModelPredicts(Activations activation) throws OrtException {
        float[] x = {-4, -1.5f, -0.25f, 0, 0.5f, 1, 2, 7};
        Path exported = folder.resolve("model.onnx");
        try (Sequential model = Sequential.of(new Activation(activation).inputShape(x.length))) {
            model.exportOnnx(exported);
            float[] y = new float[x.length];
            model.predict(new float[][] {x}).copyTo(DataBuffers.of(y));
            assertThat(run(exported, new long[] {1, x.length}, x, y.length)).containsExactly(y, within(tolerance(y)));
        }
    }

    @TestFactory
    Stream<DynamicTest> aLayerComputesWhatKerasComputes() throws IOException {
        return cases().stream()
                .filter(file -> refusal(file).isEmpty())
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> agrees(file, Path.of(file.toString().replace(".keras", ".h5")))));
    }

    @Test
    void whatHasNoOperatorsIsRefused() throws IOException {
        Map<String, List<String>> casesOf = new TreeMap<>();
        for (Path file : cases()) {
            refusal(file).ifPresent(message -> casesOf.computeIfAbsent(
                            message.replaceFirst("The layer \\S+ \\((\\w+)\\) cannot be exported to ONNX", "$1"),
                            reason -> new ArrayList<>())
                    .add(file.getFileName().toString().replace(".keras", "")));
        }
        String refused = casesOf.entrySet().stream()
                .map(entry -> entry.getKey() + "\n    " + String.join("\n    ", entry.getValue()) + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(REFUSED, refused);
        }
        assertThat(REFUSED).hasContent(refused);
    }

    @Test
    void thePageOnServingNamesEveryLayerWithoutOperators() throws IOException {
        String page = Files.readString(Path.of("..", "src", "site", "markdown", "how-to", "serve.md"));
        List<String> without = Layer.REGISTRY.types().stream()
                .filter(type -> type != Input.class && !RecurrentCell.class.isAssignableFrom(type))
                .filter(type -> Translations.of(type).isEmpty())
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        assertThat(page.replace("\n", " "))
                .contains("These layers have no operators: " + String.join(", ", without) + '.');
    }

    private static List<Path> cases() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN.resolve("layers"))) {
            return files.filter(file -> file.toString().endsWith(".keras"))
                    .sorted()
                    .toList();
        }
    }

    private Optional<String> refusal(Path model) {
        try (Sequential loaded = Sequential.load(model)) {
            loaded.exportOnnx(folder.resolve("model.onnx"));
            return Optional.empty();
        } catch (UnsupportedOperationException | IllegalStateException e) { // the latter of layers with stateful
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    @Test
    void aLayerWithoutOperatorsIsNamed() {
        try (Sequential model = Sequential.of(new ConvLSTM1D(2, 1).inputShape(3, 4, 1))) {
            assertThatThrownBy(() -> model.exportOnnx(folder.resolve("model.onnx")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage(
                            "The layer conv_lstm1d (ConvLSTM1D) cannot be exported to ONNX: no operators are known for it. "
                                    + "A layer of your own implements ExportsOnnx");
            assertThat(folder).isEmptyDirectory();
        }
    }

    static Stream<Layer> recurrentLayers() {
        return Stream.of(
                new LSTM(3).goBackwards(true),
                new LSTM(3).goBackwards(true).returnSequences(true),
                new LSTM(3).recurrentActivation("hard_sigmoid").activation("relu"),
                new LSTM(3)
                        .activation("linear")
                        .recurrentActivation("hard_sigmoid")
                        .useBias(false),
                new GRU(3).returnSequences(true).recurrentActivation("hard_sigmoid"),
                new GRU(3).resetAfter(false).activation("softsign").goBackwards(true),
                new GRU(3).useBias(false),
                new SimpleRNN(3).activation("relu").returnSequences(true),
                new SimpleRNN(3).useBias(false).activation("linear"),
                new Bidirectional(new GRU(3).returnSequences(true)).mergeMode("ave"),
                new Bidirectional(new SimpleRNN(3).returnSequences(true))
                        .backwardLayer(new LSTM(3).returnSequences(true).goBackwards(true))
                        .mergeMode("mul"),
                new Bidirectional(new LSTM(2)).mergeMode("sum"));
    }

    @ParameterizedTest
    @MethodSource("recurrentLayers")
    void aRecurrentLayerComputesWhatTheModelPredicts(Layer layer) throws OrtException {
        var random = new Random(5);
        float[] x = new float[2 * 4 * 3];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) random.nextGaussian();
        }
        Path exported = folder.resolve("model.onnx");
        try (Sequential model = Sequential.of(Input.of(4, 3), layer)) {
            model.seed(3);
            model.architecture().nodes().stream()
                    .flatMap(node -> node.weights().stream().map(weight -> node.name() + '/' + weight.path()))
                    .filter(name -> name.endsWith("bias"))
                    .forEach(name -> {
                        float[] bias = model.getWeight(name);
                        for (int i = 0; i < bias.length; i++) {
                            bias[i] += (float) random.nextGaussian() / 4;
                        }
                        model.setWeight(name, bias);
                    });
            model.exportOnnx(exported);
            float[] y =
                    new float[Math.toIntExact(2 * model.architecture().output().size())];
            model.predict(Samples.floats(Shape.of(4, 3), x), 2).copyTo(DataBuffers.of(y));
            assertThat(run(exported, new long[] {2, 4, 3}, x, y.length)).containsExactly(y, within(tolerance(y)));
        }
    }

    @Test
    void gatesOfAFunctionThatOnnxLacksAreRefused() {
        try (Sequential model =
                Sequential.of(new GRU(2).activation("mish").name("gates").inputShape(3, 4))) {
            assertThatThrownBy(() -> model.exportOnnx(folder.resolve("model.onnx")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage(
                            "The layer gates (GRU) cannot be exported to ONNX: ONNX's recurrent operators have tanh, "
                                    + "sigmoid, hard_sigmoid, relu, softsign and linear, not mish");
        }
    }

    @Test
    void adaptiveWindowsThatOverlapEvenlyArePools() throws OrtException {
        // 2 of 5 are 0 to 2 and 2 to 4
        Path exported = folder.resolve("model.onnx");
        try (Sequential model = Sequential.of(new AdaptiveAveragePooling1D(2).inputShape(5, 1))) {
            model.exportOnnx(exported);
            assertThat(run(exported, new long[] {1, 5, 1}, new float[] {1, 2, 6, 4, 8}, 2))
                    .containsExactly(3, 6);
        }
    }

    @Test
    void adaptiveWindowsThatDifferAreRefused() {
        // 3 of 5 are 0 to 1, 1 to 3 and 3 to 4
        try (Sequential model = Sequential.of(new AdaptiveMaxPooling1D(3).inputShape(5, 1))) {
            assertThatThrownBy(() -> model.exportOnnx(folder.resolve("model.onnx")))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("The layer adaptive_max_pooling1d (AdaptiveMaxPooling1D) cannot be exported to ONNX: "
                            + "3 windows over a side of 5 differ in size or step");
        }
    }

    private void agrees(Path model, Path numbers) throws OrtException {
        Path exported = folder.resolve("model.onnx");
        try (Sequential loaded = Sequential.load(model)) {
            loaded.exportOnnx(exported);
        }
        try (Hdf5 hdf = Hdf5.open(numbers)) {
            StoredArray x = hdf.get("x");
            float[] y = hdf.get("y").floats();
            assertThat(run(exported, x, y.length)).containsExactly(y, within(tolerance(y)));
        }
    }

    private static float tolerance(float[] values) {
        float largest = 1;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return 1e-5f * largest;
    }

    private static float[] run(Path file, StoredArray x, int length) throws OrtException {
        return run(file, x.shape().asArray(), x.floats(), length);
    }

    private static float[] run(Path file, long[] shape, float[] x, int length) throws OrtException {
        var environment = OrtEnvironment.getEnvironment();
        try (var options = new OrtSession.SessionOptions();
                var session = environment.createSession(file.toString(), options);
                var input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(x), shape);
                var result = session.run(Map.of("input", input))) {
            float[] values = new float[length];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(values);
            return values;
        }
    }
}
