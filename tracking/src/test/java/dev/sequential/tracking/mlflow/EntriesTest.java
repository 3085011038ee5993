package dev.sequential.tracking.mlflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EntriesTest {
    @Test
    void charactersThatAServerDoesNotTakeBecomeUnderscores() {
        assertThat(Entries.key("Resident memory (MB)")).isEqualTo("Resident memory _MB_");
        assertThat(Entries.key("Images/s")).isEqualTo("Images/s");
        assertThat(Entries.key("größe")).isEqualTo("gr__e");
        assertThat(Entries.key("")).isEqualTo("_");
        assertThat(Entries.key("x".repeat(300))).hasSize(250);
    }

    @Test
    void aRequestHasAtMostAHundredTexts() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < 201; i++) {
            texts.put("name " + i, "v".repeat(600));
        }
        var chunks = Entries.chunks(texts, Entries.PARAM_LENGTH);
        assertThat(chunks).extracting(chunk -> chunk.size()).containsExactly(100, 100, 1);
        assertThat(chunks.get(2).get(0)).isEqualTo(Map.of("key", "name 200", "value", "v".repeat(500)));
    }

    @Test
    void aModelMayBeCalledLikeAFolder() {
        assertThat(Entries.file("cnn/adv 2")).isEqualTo("cnn_adv_2");
    }
}
