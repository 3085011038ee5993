package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ShellCommandTest {
    /** The snippet of the README, and the article's number of weights for it. */
    private static final String MODEL = """
            var model = Sequential.of(new Flatten().inputShape(32, 32, 3), new Dense(10), new Activation("softmax"))
            model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"))
            System.out.println("weights: " + model.countParams())
            """;

    @Test
    void aModelIsMadeWithoutAnImport() {
        assertThat(shell(MODEL)).contains("weights: 30730").doesNotContain("Error");
    }

    @Test
    void snippetsOfAFileAreRunFirst(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("model.jsh"), MODEL);
        assertThat(shell("System.out.println(model.name() + '!')\n", file.toString()))
                .containsSubsequence("weights: 30730", "sequential!");
    }

    @Test
    void aUserWhoseHomeFolderIsMissingHasAShellToo(@TempDir Path folder) {
        String home = System.getProperty("user.home");
        System.setProperty("user.home", folder.resolve("missing").toString());
        try {
            assertThat(shell(MODEL)).contains("weights: 30730").doesNotContain("Error");
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThat(Cli.run("shell", "nowhere.jsh"))
                .isEqualTo(new Cli(1, "", "sequential: There is no file nowhere.jsh\n"));
    }

    private static String shell(String typed, String... files) {
        var out = new ByteArrayOutputStream();
        var in = new ByteArrayInputStream((typed + "/exit\n").getBytes(StandardCharsets.UTF_8));
        int status = new CommandLine(new ShellCommand(in, new PrintStream(out, true, StandardCharsets.UTF_8)))
                .execute(files);
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
