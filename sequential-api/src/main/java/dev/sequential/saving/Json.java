package dev.sequential.saving;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Map;

/** JSON objects as maps. */
public final class Json {
    /** Objects within objects, in files that anybody may have written; a layer within a layer takes four. */
    private static final int DEEPEST = 100;

    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build());

    private Json() {}

    /** Reads an object; {@code file} names its source in errors. */
    public static Map<String, Object> read(Path file, String json) {
        try {
            return MAPPER.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new FileFormatException(file, "no JSON object: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes an object. */
    public static String write(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // maps, lists, strings and numbers are always written
        }
    }
}
