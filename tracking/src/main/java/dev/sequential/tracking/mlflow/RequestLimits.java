package dev.sequential.tracking.mlflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The limits that MLflow sets to its requests, and names, texts and lists cut to them.
 *
 * @see <a href="https://mlflow.org/docs/latest/rest-api.html#request-limits">MLflow: request limits</a>
 */
final class RequestLimits {
    /** How many metrics a request may have. */
    static final int MOST_METRICS = 1000;
    /** How many parameters, or tags, a request may have. */
    static final int MOST_TEXTS = 100;
    /** How many characters of a parameter are kept. */
    static final int PARAM_LENGTH = 500;
    /** How many characters of a tag are kept. */
    static final int TAG_LENGTH = 5000;

    private static final int KEY_LENGTH = 250;

    private RequestLimits() {}

    /** A name of letters, digits and {@code _-./} and spaces; others become {@code _}. */
    static String key(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_\\-./ ]", "_").strip();
        return clean.isEmpty() ? "_" : clean.substring(0, Math.min(KEY_LENGTH, clean.length()));
    }

    /** A name of a file: letters, digits and {@code _-.}; others become {@code _}. */
    static String file(String name) {
        return key(name).replaceAll("[/ ]", "_");
    }

    /** Splits texts, by name, into the lists of as many requests as they need. */
    static List<List<Map<String, String>>> chunks(Map<String, String> texts, int length) {
        Map<String, String> clean = new LinkedHashMap<>();
        texts.forEach((name, text) -> clean.put(key(name), text.substring(0, Math.min(length, text.length()))));
        List<List<Map<String, String>>> chunks = new ArrayList<>();
        clean.forEach((key, value) -> {
            if (chunks.isEmpty() || chunks.get(chunks.size() - 1).size() == MOST_TEXTS) {
                chunks.add(new ArrayList<>());
            }
            chunks.get(chunks.size() - 1).add(Map.of("key", key, "value", value));
        });
        return chunks;
    }
}
