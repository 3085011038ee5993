package dev.sequential;

import static dev.sequential.CompileOption.jitCompile;
import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JitCompileTest {
    /** The loss after three epochs on eight images of two classes. */
    private static double trained(boolean jit) {
        var random = new Random(1);
        float[][][][] images = new float[8][6][6][1];
        float[][] labels = new float[8][2];
        for (int i = 0; i < 8; i++) {
            labels[i][i % 2] = 1;
            for (float[][] row : images[i]) {
                for (float[] pixel : row) {
                    pixel[0] = random.nextFloat() + i % 2;
                }
            }
        }
        try (var model = Sequential.of(
                new Conv2D(3, 3, 3).activation("relu").inputShape(6, 6, 1),
                new Flatten(),
                new Dense(2).activation("softmax"))) {
            model.seed(1);
            model.compile(optimizer("adam"), loss("categorical_crossentropy"), jitCompile(jit));
            return model.fit(images, labels, batchSize(4), epochs(3), verbose(0))
                    .get("loss")
                    .get(2);
        }
    }

    @Test
    void aModelThatXlaCompilesLearnsTheSame() {
        assertThat(trained(true)).isCloseTo(trained(false), within(1e-5));
    }

    @Test
    void itIsOffUnlessAskedFor() {
        var model = Sequential.of(new Dense(1).inputShape(1));
        model.compile(optimizer("sgd"), loss("mse"));
        assertThat(model.compilation().orElseThrow().jitCompile()).isFalse();
        model.compile(jitCompile(true));
        assertThat(model.compilation().orElseThrow().jitCompile()).isTrue();
    }
}
