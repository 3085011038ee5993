package dev.sequential.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.Sequential;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Dense;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonSummaryTest {
    @Test
    void tellsShapesAndParametersOfEachLayerAndInAll() throws IOException {
        var model = new Sequential("tiny")
                .add(new Dense(4).activation("relu").inputShape(3))
                .add(new BatchNormalization());
        var json = new ObjectMapper().readTree(JsonSummary.of(model.architecture()));
        assertThat(json.get("name").asText()).isEqualTo("tiny");
        assertThat(json.get("parameters").asInt()).isEqualTo(16 + 16);
        assertThat(json.get("trainable_parameters").asInt()).isEqualTo(16 + 8);
        var dense = json.get("layers").get(0);
        assertThat(dense.get("activation").asText()).isEqualTo("relu");
        assertThat(dense.get("output_shape").toString()).isEqualTo("[4]");
        assertThat(dense.get("weights").toString()).contains("\"kernel\"").contains("[3,4]");
    }
}
