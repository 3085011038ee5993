package dev.sequential;

import static dev.sequential.CompileOption.autoScaleLoss;
import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.Activation;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.MaxPool2D;
import dev.sequential.optimizers.Adam;
import dev.sequential.optimizers.LossScaleOptimizer;
import dev.sequential.optimizers.SGD;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that are bright on the left or on the right are told apart under every policy. */
class MixedPrecisionTrainingTest {
    private static final float[][][][] X = new float[64][8][8][1];
    private static final int[] Y = new int[64];

    static {
        var random = new Random(5);
        for (int i = 0; i < 64; i++) {
            Y[i] = i % 2;
            for (int row = 0; row < 8; row++) {
                for (int column = 0; column < 8; column++) {
                    X[i][row][column][0] = random.nextFloat() + (column / 4 == Y[i] ? 1 : 0);
                }
            }
        }
    }

    private static Sequential model(String policy) {
        var model = new Sequential().seed(1);
        model.add(new Conv2D(4, 3, 3).activation("relu").inputShape(8, 8, 1));
        model.add(new BatchNormalization());
        model.add(new MaxPool2D());
        model.add(new Flatten());
        model.add(new Dense(2));
        model.dtype(policy);
        model.add(new Activation("softmax"));
        return model;
    }

    private static double accuracy(String policy) {
        try (Sequential model = model(policy)) {
            model.compile(optimizer(new Adam(0.01)), loss("sparse_categorical_crossentropy"), metrics("accuracy"));
            return model.fit(X, Y, epochs(8), verbose(0)).last("accuracy");
        }
    }

    @Test
    void everyPolicyTrainsToTheSameAccuracy() {
        assertThat(accuracy("float32")).isEqualTo(1);
        assertThat(accuracy("mixed_bfloat16")).isEqualTo(1);
        assertThat(accuracy("mixed_float16")).isEqualTo(1);
    }

    @Test
    void thePolicyIsThatOfTheLayersSoFar() {
        try (Sequential model = model("mixed_bfloat16")) {
            assertThat(model.layers().get(0).options().dtype().name()).isEqualTo("mixed_bfloat16");
            assertThat(model.layers().get(5).options().dtype().name()).isEqualTo("float32");
        }
    }

    @Test
    void halfPrecisionScalesTheLossUnlessToldNotTo() {
        try (Sequential half = model("mixed_float16");
                Sequential brain = model("mixed_bfloat16")) {
            half.compile(optimizer("sgd"), loss("sparse_categorical_crossentropy"));
            assertThat(half.compilation().orElseThrow().optimizer()).isEqualTo(new LossScaleOptimizer(new SGD()));
            half.compile(optimizer("sgd"), loss("sparse_categorical_crossentropy"), autoScaleLoss(false));
            assertThat(half.compilation().orElseThrow().optimizer()).isEqualTo(new SGD());
            brain.compile(optimizer("sgd"), loss("sparse_categorical_crossentropy"));
            assertThat(brain.compilation().orElseThrow().optimizer()).isEqualTo(new SGD());
        }
    }

    @Test
    void theScaleIsSavedAndGoesOn(@TempDir Path folder) {
        Path file = folder.resolve("half.keras");
        try (Sequential model = model("mixed_float16")) {
            model.compile(optimizer("adam"), loss("sparse_categorical_crossentropy"));
            model.fit(X, Y, epochs(2), verbose(0));
            model.save(file);
            try (Sequential again = Sequential.load(file)) {
                var state = model.optimizerState();
                assertThat(again.optimizerState().iterations()).isEqualTo(state.iterations());
                for (String slot : new String[] {"optimizer/step_counter", "optimizer/dynamic_scale"}) {
                    assertThat(again.optimizerState().slots().get(slot))
                            .containsExactly(state.slots().get(slot));
                }
            }
        }
    }
}
