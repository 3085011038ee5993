package dev.sequential.summary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.MaxPooling2D;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KerasSummaryTest {
    @Test
    void printsWhatKerasPrintsForTheSameModel() throws IOException {
        var model = new Sequential("cnn_simple")
                .add(Input.of(32, 32, 3))
                .add(new Conv2D(32, 3).activation("relu"))
                .add(new MaxPooling2D())
                .add(new BatchNormalization())
                .add(new Conv2D(64, 3).activation("relu"))
                .add(new MaxPooling2D())
                .add(new Flatten())
                .add(new Dense(10))
                .add(new Activation("softmax"));
        try (InputStream golden = KerasSummaryTest.class.getResourceAsStream("/golden/keras-summary.txt")) {
            assertThat(KerasSummary.of(model.architecture()))
                    .isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aNameThatDoesNotFitIsCut() {
        var model = new Sequential()
                .add(new Flatten()
                        .name("a_very_long_layer_name_that_goes_on_and_on")
                        .inputShape(2, 2));
        assertThat(KerasSummary.of(model.architecture()))
                .contains("│ a_very_long_layer_name_that_go… │ (None, 4)              │             0 │\n");
    }

    @Test
    void aNameFromAFileOfAStrangerDoesNotSteerTheTerminal() {
        var model = new Sequential("mo\u001b[31mdel\n")
                .add(new Flatten().name("fl\u009bat").inputShape(2, 2));
        assertThat(KerasSummary.of(model.architecture()))
                .startsWith("Model: \"mo?[31mdel?\"\n")
                .contains("│ fl?at (Flatten) ");
    }
}
