package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsCommandTest {
    @TempDir
    private Path store;

    private Cli train(String... more) {
        String[] all = {
            "train",
            "logistic_regression",
            "--limit",
            "64",
            "--batch-size",
            "32",
            "--epochs",
            "2",
            "--store",
            store.toString()
        };
        String[] arguments =
                Stream.concat(Arrays.stream(all), Arrays.stream(more)).toArray(String[]::new);
        return Cli.run(arguments);
    }

    private Cli runs(String... arguments) {
        return Cli.run(Stream.concat(
                        Stream.concat(Stream.of("runs"), Arrays.stream(arguments)),
                        Stream.of("--store", store.toString()))
                .toArray(String[]::new));
    }

    @Test
    void aTrainingIsRecordedUnlessThatIsNotWanted() {
        assertThat(train("--no-track").status()).isZero();
        assertThat(runs().out()).isEqualTo("RUN  NAME  TAGS  MODEL  EPOCHS  BEST  LAST  TIME  STATE\n");
        assertThat(runs().err()).contains("sequential train");
        assertThat(train("--tag", "first").status()).isZero();
        assertThat(runs().out())
                .containsPattern(
                        "  1  logistic_regression  first,logistic-regression  logistic_regression     2/2 +\\d+\\.\\d % +\\d+\\.\\d % +\\d+:\\d\\d  finished\n");
        assertThat(runs("--tag", "other").out().lines()).hasSize(1);
        assertThat(runs("--json").out()).contains("\"number\":1", "\"state\":\"finished\"");

        assertThat(runs("show", "1").out()).contains("parameters", "30730", "Flatten   ||||| -------------------");
        assertThat(runs("tag", "1", "good", "--remove", "first").out()).isEqualTo("good logistic-regression\n");
        assertThat(runs("note", "1", "what we saw").status()).isZero();
        assertThat(runs("show", "1").out()).contains("what we saw");
        assertThat(runs("export", "1").out())
                .startsWith("channel,axis,step,value\nAccuracy running,step,")
                .contains("\nLog-loss validation,epoch,2,");
        Path model = store.resolve("exported.keras");
        assertThat(runs("export", "1", model.toString(), "--best").status()).isZero();
        assertThat(Cli.run("summary", model.toString()).out())
                .isEqualTo(Cli.run("summary", "logistic_regression").out());

        assertThat(train("--learning-rate", "0.01").status()).isZero();
        assertThat(runs("compare", "1", "2").out())
                .containsPattern("learning rate +0\\.001 +0\\.01\n")
                .doesNotContain("batch size");
        assertThat(runs("rm", "1", "--yes").status()).isZero();
        Cli gone = runs("show", "1");
        assertThat(gone.status()).isEqualTo(1);
        assertThat(gone.err())
                .isEqualTo(
                        "sequential: There is no run 1 in %s: see the list with: sequential runs\n".formatted(store));
    }

    @Test
    void aLongNameLeavesRoomForTheOtherColumns() {
        String name = "widths 32 64 128, dropout a quarter, thrice the learning rate";
        assertThat(train("--name", name).status()).isZero();
        assertThat(train().status()).isZero();
        assertThat(runs().out()).contains("  widths 32 64 128, dropout a quarter, ...  logistic-regression  ");
        assertThat(runs("compare", "1", "2").out())
                .startsWith(" ".repeat(26) + "#1 widths 32 64 128, dropout a quarte...  #2 logistic_regression\n");
        assertThat(runs("show", "1").out()).contains(name);
    }

    @Test
    void anUnknownOrderIsSaidInTwoLines() {
        Cli wrong = runs("--sort", "nonsense");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err().lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Invalid value for option '--sort': expected one of [ACCURACY, LAST, LOSS,");
    }

    @Test
    void aStoreThatCannotBeUsedDoesNotEndATraining() throws IOException {
        Files.writeString(store.resolve("runs.sqlite"), "no database ".repeat(50));
        Cli run = train();
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("epoch,loss,accuracy,val_loss,val_accuracy");
        assertThat(runs().status()).isEqualTo(1);
        assertThat(runs().err()).contains("The run store", "file is not a database");
    }
}
