package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.config.Registry;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Adam;
import dev.sequential.optimizers.AdamW;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.RMSprop;
import dev.sequential.regularizers.Regularizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every word that Keras takes for a class or function that is here stands for the same thing here.
 *
 * <p>{@code golden/names/identifiers.py} asked Keras for the words.
 */
class KerasIdentifiersTest {
    private static final Path WORDS = Path.of("src", "test", "resources", "golden", "names", "identifiers.json");
    private static final Map<String, Registry<?>> KINDS = Map.of(
            "losses", Loss.REGISTRY,
            "metrics", Metric.REGISTRY,
            "optimizers", Optimizer.REGISTRY,
            "initializers", Initializer.REGISTRY,
            "regularizers", Regularizer.REGISTRY,
            "constraints", Constraint.REGISTRY);

    @TestFactory
    Stream<DynamicTest> eachWordStandsForWhatItStandsForInKeras() throws IOException {
        JsonNode words = new ObjectMapper().readTree(WORDS.toFile());
        return KINDS.entrySet().stream().flatMap(kind -> words.get(kind.getKey()).properties().stream()
                .filter(word -> kind.getValue().find(word.getValue().asText()).isPresent())
                // in compile, which chooses by the shape of labels and outputs
                .filter(word -> !word.getKey().equals("accuracy"))
                .map(word -> DynamicTest.dynamicTest(kind.getKey() + ' ' + word.getKey(), () -> assertThat(
                                kind.getValue().find(word.getKey()))
                        .isEqualTo(kind.getValue().find(word.getValue().asText())))));
    }

    @Test
    void optimizersAreNamedWithoutUnderscores() {
        assertThat(Optimizer.of("adam")).isEqualTo(new Adam());
        assertThat(Optimizer.of("rmsprop")).isEqualTo(new RMSprop());
        assertThat(Optimizer.of("adamw")).isEqualTo(new AdamW());
        assertThatThrownBy(() -> Optimizer.of("rms_prop"))
                .hasMessageStartingWith("Unknown optimizer \"rms_prop\": did you mean \"rmsprop\" or ");
    }
}
