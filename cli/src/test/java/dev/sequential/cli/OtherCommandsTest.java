package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
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
                .contains("ok   TensorFlow  2.18.0\n")
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
        class Fill implements Runnable {
            @Override
            public void run() {
                throw new OutOfMemoryError("Java heap space");
            }
        }
        var err = new StringWriter();
        int status = Main.commandLine()
                .addSubcommand(new Fill())
                .setErr(new PrintWriter(err, true))
                .execute("fill");
        assertThat(status).isEqualTo(1);
        assertThat(err.toString())
                .matches(
                        "sequential: Java's heap of \\d+ MB is too small for this: allow more, such as JAVA_OPTS=-Xmx\\d+m\n");
    }

    @Test
    void theShellCompletionIsAScript() {
        assertThat(Cli.run("generate-completion").out()).startsWith("#!/usr/bin/env bash");
    }
}
