package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SummaryCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"logistic_regression", "mlp", "cnn_simple", "cnn_adv", "cnn_fchollet", "cnn_pkaur"})
    void printsTheTableByteForByteAndNothingElse(String model) throws IOException {
        try (var golden = SummaryCommandTest.class.getResourceAsStream("/golden/ascii/" + model + ".txt")) {
            assertThat(Cli.run("summary", model))
                    .isEqualTo(new Cli(0, new String(golden.readAllBytes(), StandardCharsets.UTF_8), ""));
        }
    }

    @Test
    void hasTheOptionsOfTheOriginal() {
        assertThat(Cli.run("summary", "mlp", "--no-header", "--no-simplify").out())
                .startsWith("               Input   #####     32   32    3\n")
                .contains("                       f|  -------------------         0     0.0%\n".substring(6));
        assertThat(Cli.run("summary", "mlp", "--sparser").out()).contains("   3\n\n             Flatten");
    }

    @Test
    void anUnknownModelIsWrongUsage() {
        var run = Cli.run("summary", "cnn");
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err())
                .startsWith(
                        "Invalid value for positional parameter at index 0 (MODEL): Unknown model \"cnn\": did you mean");
    }

    @Test
    void theKerasStyleEndsInTrainableAndNonTrainableTotals() {
        assertThat(Cli.run("summary", "cnn_adv", "--style", "keras").out()).endsWith("""
                         Total params: 642,986 (2.45 MB)
                         Trainable params: 642,538 (2.45 MB)
                         Non-trainable params: 448 (1.75 KB)
                        """);
    }
}
