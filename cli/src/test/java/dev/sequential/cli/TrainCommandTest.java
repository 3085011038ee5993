package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.TensorFlow;

class TrainCommandTest {
    private static final String[] SMALL = {"--limit", "64", "--epochs", "2", "--batch-size", "32"};

    private static Cli train(String... more) {
        String[] arguments = new String[1 + SMALL.length + more.length];
        arguments[0] = "train";
        System.arraycopy(SMALL, 0, arguments, 1, SMALL.length);
        System.arraycopy(more, 0, arguments, 1 + SMALL.length, more.length);
        return Cli.run(arguments);
    }

    @Test
    void saysDeviceDataAndSummaryAndPrintsTheHistory(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("history.csv");
        var run = train("logistic_regression", "--history", file.toString());
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("Device: CPU, TensorFlow " + TensorFlow.version())
                .contains("Data: shapes, 64 training and 64 validation samples of (32, 32, 3), 10 classes")
                .contains("--data cifar10")
                .contains("               Dense   XXXXX -------------------     30730   100.0%");
        assertThat(run.out().lines()).hasSize(3).first().isEqualTo("epoch,loss,accuracy,val_loss,val_accuracy");
        assertThat(Files.readString(file)).isEqualTo(run.out());
    }

    @Test
    void theSameSeedGivesTheSameHistory() {
        assertThat(train("cnn_adv", "--seed", "7").out())
                .isEqualTo(train("cnn_adv", "--seed", "7").out());
    }

    @Test
    void anotherSeedGivesAnotherHistory() {
        assertThat(train("mlp", "--seed", "7").out())
                .isNotEqualTo(train("mlp", "--seed", "8").out());
    }

    @Test
    void aLossThatIsNoNumberEndsTheTrainingWithEpochAndStep() {
        var run = train("logistic_regression", "--optimizer", "sgd", "--learning-rate", "1e38");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("in epoch 1, step 2: lower the learning rate, or look at the data");
    }

    @Test
    void filesThatCannotBeWrittenAreSaidBeforeTheTraining(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("notes"), "a file where a folder is wanted");
        Map.of("--output", "trained.keras", "--history", "curve.csv").forEach((option, name) -> {
            Path wanted = file.resolve(name);
            assertThat(train(option, wanted.toString()))
                    .isEqualTo(new Cli(
                            1,
                            "",
                            "sequential: %s cannot be written: file already exists (%s)%n".formatted(wanted, file)));
        });
    }

    @Test
    void aGpuThatIsNotThereIsAnError() {
        var run = train("mlp", "--device", "gpu");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("sequential: The device gpu was asked for, but TensorFlow found only");
    }

    @Test
    void anUnknownDataSetIsWrongUsage() {
        var run = train("--data", "cifar11");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("cifar10");
    }

    @Test
    void reproducePrintsOneLineAModel() {
        var run =
                Cli.run("reproduce", "--models", "logistic_regression,mlp", "--epochs-scale", "0.05", "--limit", "64");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines().skip(2).map(line -> line.replaceAll("[0-9.,]+", "N")))
                .containsExactly(
                        "| logistic_regression | N % | N % | N % (epoch N) | N % | N | N | N |",
                        "| mlp | N % | N % | N % (epoch N) | N % | N | N | N |");
    }
}
