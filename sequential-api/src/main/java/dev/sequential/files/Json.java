package dev.sequential.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * JSON objects as maps. Of Jackson only the parser and the generator are used: its binding to classes takes a training
 * that lasts seconds more time to load than the recording of it takes otherwise.
 */
public final class Json {
    /** Objects within objects, in files that anybody may have written; a layer within a layer takes four. */
    private static final int DEEPEST = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private Json() {}

    /** Reads an object; {@code file} names its source in errors. */
    public static Map<String, Object> read(Path file, String json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new FileFormatException(file, "no JSON object: it begins with " + parser.currentToken());
            }
            return JsonValues.object(parser);
        } catch (JsonProcessingException e) {
            throw new FileFormatException(file, "no JSON object: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is always read
        }
    }

    /** Writes an object. */
    public static String write(Map<String, ?> object) {
        var text = new StringWriter();
        try (var generator = FACTORY.createGenerator(text)) {
            JsonValues.write(generator, object);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory is always written
        }
        return text.toString();
    }
}
