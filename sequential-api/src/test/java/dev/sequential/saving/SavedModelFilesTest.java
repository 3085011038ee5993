package dev.sequential.saving;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import dev.sequential.Sequential;
import dev.sequential.files.FileFormatException;
import dev.sequential.layers.Activation;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.MaxPool2D;
import dev.sequential.training.TrainedOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedModelFilesTest {
    private static final float[][][][] IMAGES = images();
    private static final float[][] LABELS = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 0, 0}};

    @TempDir
    Path folder;

    @Test
    void aModelThatWasSavedGoesOnAsIfNothingHadHappened() {
        Path file = folder.resolve("model.keras");
        try (Sequential model = trained()) {
            model.save(file);
            try (Sequential loaded = Sequential.load(file).seed(7)) {
                assertThat(loaded.predict(IMAGES)).isEqualTo(model.predict(IMAGES));
                assertThat(loaded.optimizerState().iterations()).isEqualTo(3);
                assertThat(loaded.trainOnBatch(IMAGES, LABELS)).isEqualTo(model.trainOnBatch(IMAGES, LABELS));
                assertThat(loaded.trainOnBatch(IMAGES, LABELS)).isEqualTo(model.trainOnBatch(IMAGES, LABELS));
            }
        }
    }

    @Test
    void weightsMoveIntoAModelOfTheSameLayers() {
        Path file = folder.resolve("model.weights.h5");
        try (Sequential model = trained();
                Sequential other = Sequential.fromJson(model.toJson())) {
            model.saveWeights(file);
            other.loadWeights(file);
            assertThat(other.predict(IMAGES)).isEqualTo(model.predict(IMAGES));
            assertThat(other.toJson()).isEqualTo(model.toJson());
        }
    }

    @Test
    void nothingButTheFileIsLeftInTheFolder() throws IOException {
        try (Sequential model = trained()) {
            model.save(folder.resolve("model.keras"));
            model.save(folder.resolve("model.keras"));
        }
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("model.keras"));
        }
    }

    @Test
    void anotherEndingIsRefusedWithTheRightOne() {
        try (Sequential model = trained()) {
            assertThatThrownBy(() -> model.save(folder.resolve("model.zip")))
                    .hasMessageContaining("save takes a file whose name ends in .keras or .h5")
                    .hasMessageContaining("model.zip");
            assertThatThrownBy(() -> Sequential.load(folder.resolve("model.weights.h5")))
                    .hasMessageContaining("loadWeights");
        }
    }

    @Test
    void aTruncatedFileIsOneClearError() throws IOException {
        Path file = folder.resolve("model.keras");
        try (Sequential model = trained()) {
            model.save(file);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Sequential.load(file))
                    .isInstanceOf(FileFormatException.class)
                    .hasMessageContaining("model.keras");
        }
    }

    private static Sequential trained() {
        var model = new Sequential().seed(7);
        model.add(new Conv2D(4, 3, 3).activation("relu").inputShape(8, 8, 2));
        model.add(new MaxPool2D());
        model.add(new BatchNormalization());
        model.add(new Dropout(0.25));
        model.add(new Flatten());
        model.add(new Dense(3));
        model.add(new Activation("softmax"));
        model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
        for (int step = 0; step < 3; step++) {
            model.trainOnBatch(IMAGES, LABELS);
        }
        return model;
    }

    private static float[][][][] images() {
        var random = new Random(1);
        var images = new float[4][8][8][2];
        for (float[][][] image : images) {
            for (float[][] row : image) {
                for (float[] pixel : row) {
                    pixel[0] = random.nextFloat();
                    pixel[1] = random.nextFloat();
                }
            }
        }
        return images;
    }

    @Test
    void classNamesAndTheScalingOfInputsAreInWhatIsServed() throws IOException {
        Path served = folder.resolve("served");
        Path onnx = folder.resolve("model.onnx");
        try (Sequential model = trained()) {
            model.trainedOn(new TrainedOn(List.of("cat", "dog", "owl"), 255));
            model.export(served);
            model.exportOnnx(onnx);
        }
        String facts = "{\"class_names\":[\"cat\",\"dog\",\"owl\"],\"input_divisor\":255.0}";
        assertThat(served.resolve("assets.extra/sequential.json")).hasContent(facts);
        var properties = ModelProto.parseFrom(Files.readAllBytes(onnx)).getMetadataPropsList();
        assertThat(properties).hasSize(1);
        assertThat(properties.get(0).getKey()).isEqualTo("sequential");
        assertThat(properties.get(0).getValue()).isEqualTo(facts);
    }
}
