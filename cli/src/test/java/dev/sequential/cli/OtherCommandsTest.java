package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.TensorFlow;
import picocli.CommandLine.Command;

class OtherCommandsTest {
    @Test
    void modelsListsEachWithItsParameters() {
        assertThat(Cli.run("models").out())
                .contains("cnn_adv                 642,986     100    128      83 %  six convolutions")
                .contains("cnn_pkaur             1,172,410     200    128");
    }

    @Test
    void doctorSaysWhatThereIs() {
        assertThat(Cli.run("doctor").out())
                .contains("ok   Java        ")
                .contains("ok   TensorFlow  " + TensorFlow.version() + "\n")
                .contains("/device:CPU:0")
                .containsPattern("ok   bfloat16    (not )?in the processor: mixed_bfloat16 ")
                .contains("Cache");
    }

    @Test
    void dataListNamesTheBuiltInDataSetFirst() {
        assertThat(Cli.run("data", "list").out())
                .startsWith("shapes")
                .contains("cifar10[:PATH]")
                .contains("folder");
    }

    @Test
    void dataVerifyCountsTheClasses() {
        assertThat(Cli.run("data", "verify", "shapes").out()).contains("CLASS             TRAINING      TEST\n");
    }

    @Test
    void withoutACommandTheUsageIsShown() {
        assertThat(Cli.run().status()).isEqualTo(2);
        assertThat(Cli.run().err()).startsWith("Which command? See the list with: sequential --help");
    }

    @Test
    void aHeapThatIsTooSmallEndsInOneLine() {
        @Command(name = "fill")
        class HeapFiller implements Runnable {
            @Override
            public void run() {
                throw new OutOfMemoryError("Java heap space");
            }
        }
        var err = new StringWriter();
        int status = Main.commandLine()
                .addSubcommand(new HeapFiller())
                .setErr(new PrintWriter(err, true))
                .execute("fill");
        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .matches(
                        "sequential: Java's heap of \\d+ MB is too small for this: allow more, such as JAVA_OPTS=-Xmx\\d+m\n");
    }

    @Test
    void wrongUsageIsSaidInTwoLines() {
        assertThat(Cli.run("train", "--optimizer", "adm")).isEqualTo(new Cli(2, "", """
                        Invalid value for option '--optimizer': Unknown optimizer "adm": did you mean "adam" or "adamw" or "nadam"?
                        See: sequential train --help
                        """));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            train --epochs 0,              '0' is no whole number of at least 1
            train --batch-size -3,         '-3' is no whole number of at least 1
            train --limit many,            'many' is no whole number of at least 1
            train --learning-rate 0,       '0' is no number above 0
            train --learning-rate NaN,     'NaN' is no number above 0
            train --history curve.txt,     A history is in a file .json or .csv, got curve.txt
            predict --top 0 m.keras p.png, '0' is no whole number of at least 1
            reproduce --epochs-scale -1,   '-1' is no number above 0
            """, quoteCharacter = '`')
    void aValueThatNoOptionTakesIsWrongUsageBeforeAnythingIsLoaded(String words, String reason) {
        Cli cli = Cli.run(words.split(" ", -1));
        assertThat(cli.status()).isEqualTo(2);
        assertThat(cli.err())
                .startsWith("Invalid value for option '" + words.split(" ", -1)[1] + "'")
                .contains(reason);
    }

    @Test
    void aMistypedOptionIsNamedRatherThanTheNumberBehindIt() {
        assertThat(Cli.run("train", "--epoch", "3").err())
                .startsWith("Unknown option: '--epoch'")
                .endsWith("See: sequential train --help\n");
    }

    @Test
    void theHelpOfACommandIsGivenByHelpToo() {
        assertThat(Cli.run("help", "train").out()).startsWith("Usage: sequential train ");
    }

    @Test
    void theListOfCommandsHasWholeSentences() {
        assertThat(Cli.run("--help").out())
                .contains("Run cases that real Keras computed, and print a line for\n")
                .doesNotContainPattern(",\\n  [a-z]");
    }

    @Test
    void aFolderWithoutCasesIsAnError(@TempDir Path folder) {
        assertThat(Cli.run("conformance", folder.toString()))
                .isEqualTo(new Cli(
                        1,
                        "",
                        "sequential: There is no case ** in %s: name a folder that holds layers, losses, training, ... with their files\n"
                                .formatted(folder)));
    }

    @Test
    void aRunIsExportedToNoFormatButThreeAndADashboardNeedsAPortAndAHost(@TempDir Path folder) {
        assertThat(Cli.run("runs", "export", "1", "x.foo", "--store", folder.toString())
                        .err())
                .startsWith("A run is exported as .json, .csv or .keras, got x.foo\n");
        assertThat(Cli.run("dashboard", "--port", "99999", "--store", folder.toString())
                        .err())
                .isEqualTo("sequential: A port is a number from 0 to 65535, got 99999\n");
        assertThat(Cli.run("dashboard", "--host", "nowhere.invalid", "--store", folder.toString())
                        .err())
                .isEqualTo(
                        "sequential: There is no host nowhere.invalid: name an address of this machine, such as 127.0.0.1\n");
    }

    @Test
    void theShellCompletionIsAScript() {
        assertThat(Cli.run("generate-completion").out()).startsWith("#!/usr/bin/env bash");
    }
}
