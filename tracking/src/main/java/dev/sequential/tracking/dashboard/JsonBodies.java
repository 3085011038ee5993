package dev.sequential.tracking.dashboard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Writes answers as JSON, and reads requests that are JSON. */
final class JsonBodies {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonBodies() {}

    /** Answers with a value as JSON. */
    static void send(Context context, Object value) {
        try {
            context.contentType("application/json; charset=utf-8").result(MAPPER.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads the body of a request.
     *
     * @throws BadRequestResponse if it is no JSON of this type, or null
     */
    static <T> T read(Context context, Class<T> type) {
        try {
            T value = MAPPER.readValue(context.bodyAsBytes(), type);
            if (value != null
                    && !(value instanceof Object[] all && Arrays.asList(all).contains(null))) {
                return value;
            }
        } catch (IOException e) {
            throw new BadRequestResponse("The request is no %s as JSON".formatted(type.getSimpleName()));
        }
        throw new BadRequestResponse("The request is empty, or part of it");
    }
}
