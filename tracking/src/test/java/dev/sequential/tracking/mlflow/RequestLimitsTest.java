package dev.sequential.tracking.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    @Test
    void charactersThatAServerDoesNotTakeBecomeUnderscores() {
        assertThat(RequestLimits.key("Resident memory (MB)")).isEqualTo("Resident memory _MB_");
        assertThat(RequestLimits.key("Images/s")).isEqualTo("Images/s");
        assertThat(RequestLimits.key("größe")).isEqualTo("gr__e");
        assertThat(RequestLimits.key("")).isEqualTo("_");
        assertThat(RequestLimits.key("x".repeat(300))).hasSize(250);
    }

    @Test
    void aRequestHasAtMostAHundredTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 201; i++) {
            texts.put("name " + i, "v".repeat(600));
        }
        var chunks = RequestLimits.chunks(texts, RequestLimits.PARAM_LENGTH);
        assertThat(chunks).extracting(chunk -> chunk.size()).containsExactly(100, 100, 1);
        assertThat(chunks.get(2).get(0)).isEqualTo(Map.of("key", "name 200", "value", "v".repeat(500)));
    }

    @Test
    void aModelMayBeCalledLikeAFolder() {
        assertThat(RequestLimits.file("cnn/adv 2")).isEqualTo("cnn_adv_2");
    }
}
