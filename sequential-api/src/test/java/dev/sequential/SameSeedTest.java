package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.seed;
import static dev.sequential.FitOption.validationSplit;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.callbacks.History;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.MaxPooling2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The same seed, the same run. */
class SameSeedTest {
    /** Prints history and weights of a training with everything that is random in it. */
    public static void main(String[] arguments) {
        var random = new Random(1);
        float[][][][] x = new float[50][8][8][2];
        float[][] y = new float[50][3];
        for (int i = 0; i < x.length; i++) {
            for (float[][] row : x[i]) {
                for (float[] pixel : row) {
                    pixel[0] = random.nextFloat();
                    pixel[1] = random.nextFloat();
                }
            }
            y[i][random.nextInt(3)] = 1;
        }
        try (var model = new Sequential()
                .add(new Conv2D(4, 3).activation("relu").inputShape(8, 8, 2))
                .add(new MaxPooling2D())
                .add(new BatchNormalization())
                .add(new Dropout(0.3))
                .add(new Flatten())
                .add(new Dense(3).activation("softmax"))) {
            model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
            History history = model.fit(
                    x,
                    y,
                    epochs(3),
                    batchSize(16),
                    validationSplit(0.2),
                    seed(Long.parseLong(arguments[0])),
                    verbose(0));
            System.out.print(history.toCsv());
            model.getWeights().forEach((name, values) -> System.out.println(name + Arrays.toString(values)));
        }
    }

    private static String run(String seed) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SameSeedTest.class.getName(),
                        seed))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    @Test
    void twoProcessesGiveTheSameHistoryAndWeightsBitForBit() throws IOException, InterruptedException {
        String first = run("7");
        assertThat(first).contains("val_accuracy").contains("conv2d/kernel[");
        assertThat(run("7")).isEqualTo(first);
    }

    @Test
    void anotherSeedGivesAnotherHistory() throws IOException, InterruptedException {
        assertThat(run("8")).isNotEqualTo(run("7"));
    }
}
