package dev.sequential.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.ActivityRegularization;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Layer;
import dev.sequential.layers.MaxPool2D;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchNormFoldingTest {
    private static int layers(Layer... layers) {
        try (var model = Sequential.of(layers)) {
            return BatchNormFolding.of(model.architecture(), model.getWeights())
                    .model()
                    .nodes()
                    .size();
        }
    }

    @Test
    void aDenseLayerTakesInTheNormalizationAfterIt() {
        try (var model = Sequential.of(new Dense(1).inputShape(1), new BatchNormalization().epsilon(0))) {
            model.setWeights(Map.of(
                    "dense/kernel", new float[] {3},
                    "dense/bias", new float[] {5},
                    "batch_normalization/gamma", new float[] {4},
                    "batch_normalization/beta", new float[] {1},
                    "batch_normalization/moving_mean", new float[] {7},
                    "batch_normalization/moving_variance", new float[] {4}));
            var folded = BatchNormFolding.of(model.architecture(), model.getWeights());
            // (3 x + 5 - 7) / 2 * 4 + 1 = 6 x - 3
            assertThat(folded.model().nodes()).hasSize(1);
            assertThat(folded.weights().get("dense/kernel")).containsExactly(6);
            assertThat(folded.weights().get("dense/bias")).containsExactly(-3);
        }
    }

    @Test
    void onlyALinearLayerWithABiasInSinglePrecisionTakesOneIn() {
        var conv = new Conv2D(4, 3, 3).inputShape(8, 8, 3);
        assertThat(layers(conv, new BatchNormalization(), new Activation("relu")))
                .isEqualTo(2);
        assertThat(layers(conv.activation("relu"), new BatchNormalization())).isEqualTo(2);
        assertThat(layers(conv.useBias(false), new BatchNormalization())).isEqualTo(2);
        assertThat(layers(conv.dtype("mixed_bfloat16"), new BatchNormalization()))
                .isEqualTo(2);
        assertThat(layers(conv, new BatchNormalization().axis(1))).isEqualTo(2);
        assertThat(layers(conv, new MaxPool2D(), new BatchNormalization())).isEqualTo(3);
    }

    @Test
    void layersThatActInTrainingOnlyAreLeftOutAndHideNoNormalization() {
        var dense = new Dense(3).inputShape(2);
        assertThat(layers(dense, new Dropout(0.5), new BatchNormalization())).isEqualTo(1);
        assertThat(layers(dense, new ActivityRegularization(0.1, 0), new Activation("relu")))
                .isEqualTo(2);
        // in half precision it rounds what it hands on
        assertThat(layers(dense, new Dropout(0.5).dtype("mixed_float16"), new Activation("relu")))
                .isEqualTo(3);
    }

    @Test
    void aPredictorThatFoldsPredictsWithinAHundredThousandth() {
        var random = new Random(1);
        try (var model = Sequential.of(
                new Conv2D(8, 3, 3).padding("same").inputShape(8, 8, 3),
                new BatchNormalization(),
                new Activation("relu"),
                new Conv2D(8, 3, 3),
                new BatchNormalization().scale(false),
                new Activation("relu"),
                new Flatten(),
                new Dense(5),
                new BatchNormalization().center(false),
                new Activation("softmax"))) {
            model.seed(2);
            model.getWeights().forEach((name, values) -> {
                if (name.startsWith("batch_normalization")) {
                    for (int i = 0; i < values.length; i++) {
                        values[i] = random.nextFloat() + (name.endsWith("variance") ? 0.1f : -0.5f);
                    }
                    model.setWeight(name, values);
                }
            });
            float[][][][] image = new float[1][8][8][3];
            float[] flat = new float[8 * 8 * 3];
            for (int i = 0; i < flat.length; i++) {
                flat[i] = random.nextFloat();
                image[0][i / 24][i / 3 % 8][i % 3] = flat[i];
            }
            var expected = model.predict(image);
            try (var predictor = model.predictor()) {
                float[] predicted = predictor.predict(flat);
                for (int i = 0; i < 5; i++) {
                    assertThat(predicted[i]).isCloseTo(expected.getFloat(0, i), within(1e-5f));
                }
            }
        }
    }
}
