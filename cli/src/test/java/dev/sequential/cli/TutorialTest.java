package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.models.ZooModel;
import dev.sequential.summary.AsciiSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The tutorial shows the networks as they are, and numbers of the runs whose histories lie beside its charts. */
class TutorialTest {
    private static final Path SOURCES = Path.of("..", "src");
    private static final Path SITE = SOURCES.resolve("site");

    @ParameterizedTest
    @CsvSource({
        "LOGISTIC_REGRESSION, logistic-regression",
        "MLP, multilayer-perceptron",
        "CNN_SIMPLE, convolutional-network",
        "CNN_ADV, advanced-network"
    })
    void aPageShowsTheTableAndTheRecipeOfItsNetwork(ZooModel network, String page) throws IOException {
        String recipe = "epochs(%d), batchSize(%d)"
                .formatted(network.recipe().epochs(), network.recipe().batchSize());
        assertThat(page(page))
                .contains("```\n" + AsciiSummary.of(network.build()).stripTrailing() + "\n```\n")
                .contains(recipe);
    }

    @ParameterizedTest
    @CsvSource({
        "LOGISTIC_REGRESSION, logistic-regression",
        "MLP, multilayer-perceptron",
        "CNN_SIMPLE, convolutional-network",
        "CNN_ADV, advanced-network"
    })
    void aPageTellsHowTheRunOfItsNetworkEnded(ZooModel network, String page) throws IOException {
        double[] validation = channel(network, "Accuracy validation");
        double[] training = channel(network, "Accuracy training");
        assertThat(page(page))
                .contains(percent(validation[validation.length - 1]), percent(training[training.length - 1]));
    }

    @ParameterizedTest
    @CsvSource({
        "LogisticRegression, logistic-regression",
        "MultilayerPerceptron, multilayer-perceptron",
        "SimpleCnn, convolutional-network",
        "AdvancedCnn, advanced-network",
        "Augmentation, go-on"
    })
    void aPageBuildsItsNetworkAsItsProgramDoes(String program, String page) throws IOException {
        String code = Files.readString(SOURCES.resolve("examples/%s.java".formatted(program)));
        String body = code.substring(code.indexOf("        var model"), code.indexOf("        System.out"))
                .indent(-8)
                .strip();
        assertThat(page(page)).contains(body);
    }

    @ParameterizedTest
    @EnumSource(
            value = ZooModel.class,
            names = {"LOGISTIC_REGRESSION", "MLP", "CNN_SIMPLE", "CNN_ADV"})
    void theTableOfAccuraciesIsOfTheSameRuns(ZooModel network) throws IOException {
        double[] validation = channel(network, "Accuracy validation");
        double[] training = channel(network, "Accuracy training");
        int best = IntStream.range(0, validation.length)
                .boxed()
                .max(Comparator.comparingDouble((Integer epoch) -> validation[epoch])
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        String row = "| %s | %s | %s | %s (epoch %d) | %s | %d |"
                .formatted(
                        network.id(),
                        percent(network.accuracy().orElseThrow()),
                        percent(validation[validation.length - 1]),
                        percent(validation[best]),
                        best + 1,
                        percent(training[training.length - 1]),
                        validation.length);
        assertThat(Files.readString(SITE.resolve("markdown/reference/accuracies.md")))
                .contains(row);
    }

    private static String page(String name) throws IOException {
        return Files.readString(SITE.resolve("markdown/tutorial/%s.md".formatted(name)));
    }

    private static double[] channel(ZooModel network, String name) throws IOException {
        String history = Files.readString(SITE.resolve("charts/%s.csv".formatted(network.id())));
        return history.lines()
                .filter(line -> line.startsWith(name + ",epoch,"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(',') + 1)))
                .toArray();
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
