package dev.sequential.files;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of JSON as maps, lists, strings, numbers, booleans and null. */
final class JsonValues {
    private JsonValues() {}

    /** The rest of an object that has begun. Of two members of one name the latter counts. */
    @SuppressWarnings("NullAway") // JSON has null, and the maps that callers read say so with it
    static Map<String, Object> object(JsonParser parser) throws IOException {
        Map<String, Object> members = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        List<@Nullable Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser));
        }
        return values;
    }

    /** Writes a map, a collection, an array, a string, a number, a boolean or null. */
    static void write(JsonGenerator to, @Nullable Object value) throws IOException {
        if (value == null) {
            to.writeNull();
        } else if (value instanceof Map<?, ?> object) {
            to.writeStartObject();
            for (var member : object.entrySet()) {
                to.writeFieldName(String.valueOf(member.getKey()));
                write(to, member.getValue());
            }
            to.writeEndObject();
        } else if (value instanceof Collection<?> values) {
            to.writeStartArray();
            for (Object one : values) {
                write(to, one);
            }
            to.writeEndArray();
        } else if (value.getClass().isArray()) {
            to.writeStartArray();
            for (int i = 0; i < Array.getLength(value); i++) {
                write(to, Array.get(value, i));
            }
            to.writeEndArray();
        } else if (value instanceof Number number) {
            write(to, number);
        } else if (value instanceof Boolean truth) {
            to.writeBoolean(truth);
        } else if (value instanceof CharSequence || value instanceof Enum<?>) {
            to.writeString(value.toString());
        } else {
            throw new IllegalArgumentException(
                    "JSON takes maps, lists, strings, numbers and booleans, got a " + value.getClass());
        }
    }

    private static void write(JsonGenerator to, Number number) throws IOException {
        if (number instanceof Double real) {
            to.writeNumber(real);
        } else if (number instanceof Float real) {
            to.writeNumber(real);
        } else if (number instanceof BigDecimal real) {
            to.writeNumber(real);
        } else if (number instanceof BigInteger whole) {
            to.writeNumber(whole);
        } else {
            to.writeNumber(number.longValue());
        }
    }
}
