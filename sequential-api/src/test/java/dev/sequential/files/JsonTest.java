package dev.sequential.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    private static final Path FILE = Path.of("config.json");

    @Test
    void whatIsWrittenIsReadAgain() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("name", "a \"quoted\" \u00e9\n");
        object.put("units", 10);
        object.put("large", 1L << 40);
        object.put("rate", 1e-7);
        object.put("use_bias", true);
        object.put("inner", Map.of("list", List.of(1, 2.5, List.of("x"))));

        String json = Json.write(object);

        assertThat(json)
                .isEqualTo(
                        "{\"name\":\"a \\\"quoted\\\" \u00e9\\n\",\"units\":10,\"large\":1099511627776,\"rate\":1.0E-7,"
                                + "\"use_bias\":true,\"inner\":{\"list\":[1,2.5,[\"x\"]]}}");
        assertThat(Json.read(FILE, json)).isEqualTo(object);
    }

    @Test
    void nothingAndArraysAreWrittenToo() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("shape", new int[] {3, 3});
        object.put("mean", 0.5f);
        object.put("bias", null);

        assertThat(Json.write(object)).isEqualTo("{\"shape\":[3,3],\"mean\":0.5,\"bias\":null}");
        assertThat(Json.read(FILE, "{\"bias\":null}")).containsEntry("bias", null);
    }

    @Test
    void whatIsNoObjectIsRefused() {
        assertThatThrownBy(() -> Json.read(FILE, "[1]"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("no JSON object: it begins with START_ARRAY");
        assertThatThrownBy(() -> Json.read(FILE, "{\"a\":[1,"))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("no JSON object: Unexpected end-of-input");
        assertThatThrownBy(() -> Json.read(FILE, ""))
                .isInstanceOf(FileFormatException.class)
                .hasMessageContaining("no JSON object");
        assertThatThrownBy(() -> Json.read(FILE, "{\"a\":".repeat(101) + "1" + "}".repeat(101)))
                .isInstanceOf(FileFormatException.class);
    }

    @Test
    void aValueThatJsonDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> Json.write(Map.of("file", FILE)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("JSON takes maps, lists, strings, numbers and booleans, got a class ");
    }
}
