package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.Sequential;
import dev.sequential.training.TrainedOn;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileCommandsTest {
    @TempDir
    private static Path folder;

    private static String model;
    private static String picture;
    private static Cli training;

    @BeforeAll
    static void train() throws IOException {
        model = folder.resolve("model.keras").toString();
        picture = folder.resolve("red.png").toString();
        training = Cli.run(
                "train", "logistic_regression", "--no-track", "--limit", "200", "--epochs", "2", "--output", model);
        var image = new BufferedImage(50, 40, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 50 * 40; i++) {
            image.setRGB(i % 50, i / 50, Color.RED.getRGB());
        }
        ImageIO.write(image, "png", new File(picture));
    }

    private static JsonNode json(Cli run) throws IOException {
        assertThat(run.status()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void trainingSavesWhatItWasAskedToSave() {
        assertThat(training.status()).isZero();
        assertThat(training.err()).contains("Saved: " + model);
        try (Sequential loaded = Sequential.load(Path.of(model))) {
            assertThat(loaded.trainedOn().orElseThrow().classNames()).startsWith("arrow", "circle");
            assertThat(loaded.trainedOn().orElseThrow().divisor()).isEqualTo(255f);
            assertThat(loaded.optimizerState().iterations()).isEqualTo(4);
        }
    }

    @Test
    void theSummaryOfAFileIsThatOfItsModel() {
        assertThat(Cli.run("summary", model)).isEqualTo(Cli.run("summary", "logistic_regression"));
    }

    @Test
    void evaluationAgreesWithTheTrainingAndCountsEachSampleOnce() throws IOException {
        JsonNode measured = json(Cli.run("evaluate", model, "--limit", "200", "--json"));
        String[] last = training.out().lines().reduce((a, b) -> b).orElseThrow().split(",", -1);
        assertThat(measured.get("accuracy").asDouble()).isEqualTo(Double.parseDouble(last[4]));
        assertThat(measured.get("classes").get(1).get("class").asText()).isEqualTo("circle");
        int all = 0;
        int right = 0;
        for (int row = 0; row < 10; row++) {
            for (int column = 0; column < 10; column++) {
                int count = measured.get("confusion").get(row).get(column).asInt();
                all += count;
                right += row == column ? count : 0;
            }
        }
        assertThat(all).isEqualTo(200);
        assertThat(right / 200.0).isEqualTo(measured.get("accuracy").asDouble(), within(1e-6));
    }

    @Test
    void evaluationPrintsNumbersThenATableThenTheConfusions() {
        assertThat(Cli.run("evaluate", model, "--limit", "200")
                        .out()
                        .lines()
                        .map(line -> line.replaceAll("[0-9]+", "N")))
                .contains("accuracy  N.N", "CLASS     PRECISION   RECALL       FN  SUPPORT")
                .contains("A row for each true class, a column for what it was taken for:");
    }

    @Test
    void predictionNamesTheBestClassesOfAPictureOfAnySize() throws IOException {
        var text = Cli.run("predict", model, picture, "--top", "2");
        assertThat(text.out().lines()).hasSize(3).first().isEqualTo(picture);
        assertThat(text.out().lines().skip(1)).allMatch(line -> line.matches(" +[0-9.]+ %  [a-z]+"));
        JsonNode all = json(Cli.run("predict", model, picture, "--top", "99", "--json"));
        double sum = 0;
        for (JsonNode one : all.get("classes")) {
            sum += one.get("probability").asDouble();
        }
        assertThat(all.get("classes")).hasSize(10);
        assertThat(sum).isEqualTo(1, within(1e-5));
    }

    @Test
    void aModelWithALossOfPythonPredicts() throws IOException {
        Path own = Files.copy(Path.of(model), folder.resolve("own-loss.keras"));
        try (FileSystem zip = FileSystems.newFileSystem(own)) {
            Path config = zip.getPath("config.json");
            Files.writeString(config, Files.readString(config).replace("CategoricalCrossentropy\"", "Huberish\""));
        }
        assertThat(Cli.run("evaluate", own.toString(), "--limit", "200").err()).contains("Huberish");
        assertThat(Cli.run("predict", own.toString(), picture, "--json").out())
                .isEqualTo(Cli.run("predict", model, picture, "--json").out());
        assertThat(Cli.run("predict", own.toString(), picture, "--json", "--device", "cpu"))
                .isEqualTo(Cli.run("predict", model, picture, "--json", "--device", "cpu"));
    }

    @Test
    void trainingGoesOnFromAFileWithItsOptimizer() {
        String later = folder.resolve("later.keras").toString();
        var run = Cli.run("train", "--from", model, "--no-track", "--limit", "200", "--epochs", "1", "--output", later);
        assertThat(run.status()).isZero();
        try (Sequential loaded = Sequential.load(Path.of(later))) {
            assertThat(loaded.optimizerState().iterations()).isEqualTo(6);
        }
        assertThat(Cli.run("train", "mlp", "--from", model).status()).isEqualTo(2);
    }

    @Test
    void aModelIsConvertedToWeightsAndBack() {
        String weights = folder.resolve("model.weights.h5").toString();
        String back = folder.resolve("back.keras").toString();
        assertThat(Cli.run("convert", model, weights).status()).isZero();
        assertThat(Cli.run("convert", weights, back).err())
                .startsWith(weights + " holds weights only: name the layers by --model");
        assertThat(Cli.run("convert", model, back, "--model", "mlp").err())
                .startsWith(model + " holds its layers: --model is for weights only");
        assertThat(Cli.run("convert", weights, back, "--model", "logistic_regression")
                        .status())
                .isZero();
        assertThat(Cli.run("predict", back, picture).out().lines().skip(1).map(line -> line.substring(0, 9)))
                .containsExactlyElementsOf(Cli.run("predict", model, picture)
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(0, 9))
                        .toList());
    }

    /** Its loss is a function of Python, which nobody but that program can read. */
    @Test
    void aModelWithALossOfPythonIsConvertedWithoutIt() {
        String file = "../sequential-api/src/test/resources/dev/sequential/saving/own-loss/own-loss.keras";
        String converted = folder.resolve("without-loss.keras").toString();
        assertThat(Cli.run("convert", file, converted).err()).contains("own-loss.keras: its loss cannot be read");
        assertThat(Cli.run("convert", file, converted, "--uncompiled").status()).isZero();
        assertThat(Cli.run("convert", file, folder.resolve("without-loss.onnx").toString())
                        .status())
                .isZero();
        try (Sequential loaded = Sequential.load(Path.of(converted))) {
            assertThat(loaded.compilation()).isEmpty();
        }
    }

    @Test
    void aModelIsConvertedToTheOlderFormat() {
        String older = folder.resolve("model.h5").toString();
        assertThat(Cli.run("convert", model, older).err())
                .isEqualTo(older + " holds the model whole, in Keras's older format\n");
        assertThat(Cli.run("predict", older, picture).status()).isZero();
        assertThat(Cli.run("predict", older, picture)).isEqualTo(Cli.run("predict", model, picture));
        assertThat(Cli.run("summary", older)).isEqualTo(Cli.run("summary", "logistic_regression"));
    }

    @Test
    void aDeviceIsChosen() {
        assertThat(Cli.run("predict", model, picture, "--device", "cpu")).isEqualTo(Cli.run("predict", model, picture));
        assertThat(Cli.run("evaluate", model, "--limit", "20", "--device", "cpu"))
                .isEqualTo(Cli.run("evaluate", model, "--limit", "20"));
    }

    @Test
    void aSavedModelIsAFolder() {
        Path saved = folder.resolve("serve");
        assertThat(Cli.run("convert", model, saved.toString()).status()).isZero();
        assertThat(saved.resolve("saved_model.pb")).exists();
    }

    @Test
    void anOnnxFileHoldsTheModelForPredictions() {
        Path exported = folder.resolve("model.onnx");
        assertThat(Cli.run("convert", model, exported.toString()))
                .isEqualTo(new Cli(0, "", exported + " holds the model for predictions, for whatever runs ONNX\n"));
        // 30,730 weights of four bytes, and a little more
        assertThat(exported)
                .satisfies(file -> assertThat(file.toFile().length()).isBetween(122_920L, 124_500L));
        assertThat(Cli.run("convert", exported.toString(), model).err())
                .startsWith("A model is in a file .keras or .h5, got " + exported);
    }

    @Test
    void aClassNameFromAFileOfAStrangerDoesNotSteerTheTerminal() {
        Path file = folder.resolve("steering.keras");
        try (Sequential steering = Sequential.load(Path.of(model))) {
            var facts = steering.trainedOn().orElseThrow();
            List<String> names = new ArrayList<>(facts.classNames());
            Collections.fill(names, "na\u001b[31mme\n");
            steering.trainedOn(new TrainedOn(names, facts.divisor()));
            steering.save(file);
        }
        assertThat(Cli.run("predict", file.toString(), picture).out()).contains("na?[31mme?\n");
    }

    @Test
    void whatIsWrongIsSaidInOneLine() {
        assertThat(Cli.run("evaluate", "none.keras"))
                .isEqualTo(new Cli(1, "", "sequential: There is no file none.keras\n"));
        assertThat(Cli.run("predict", model, "none.png"))
                .isEqualTo(new Cli(1, "", "sequential: There is no file none.png\n"));
        assertThat(Cli.run("evaluate", "model.txt").status()).isEqualTo(2);
        assertThat(Cli.run("evaluate", "model.txt").err())
                .contains("A model is in a file .keras or .h5, got model.txt\n");
        assertThat(Cli.run("summary", "model.weights.h5").err())
                .contains("model.weights.h5 holds weights only, name the file of a whole model, .keras or .h5\n");
        assertThat(Cli.run("convert", model, "model.txt").status()).isEqualTo(2);
    }
}
