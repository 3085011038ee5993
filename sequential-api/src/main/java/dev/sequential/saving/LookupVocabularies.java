package dev.sequential.saving;

import dev.sequential.config.NumberedNames;
import dev.sequential.files.FileFormatException;
import dev.sequential.saving.hdf5.Hdf5;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Vocabularies of lookup layers that Keras keeps beside their configuration: those that it has found by {@code adapt}
 * are a text file of their own inside a {@code .keras}, and their weights lie among the model's.
 */
final class LookupVocabularies {
    private static final String VOCABULARY = "vocabulary";
    private static final String IDF_WEIGHTS = "idf_weights";

    private final Path file;
    private final long largest;
    private final Supplier<Hdf5> weights;

    /**
     * Looks into a file.
     *
     * @param largest bytes of a vocabulary
     * @param weights opens the weights of the model
     */
    LookupVocabularies(Path file, long largest, Supplier<Hdf5> weights) {
        this.file = file;
        this.largest = largest;
        this.weights = weights;
    }

    /** A model's configuration with the vocabularies of its layers in it. */
    Map<String, Object> into(Map<String, Object> model) {
        return container(model, "");
    }

    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    private Map<String, Object> container(Map<String, Object> container, String above) {
        if (!(container.get("config") instanceof Map<?, ?> config && config.get("layers") instanceof List<?> layers)) {
            return container;
        }
        var names = new NumberedNames();
        List<Object> completed = new ArrayList<>();
        for (Object each : layers) {
            if (!(each instanceof Map<?, ?> layer)) {
                return container; // which the reader of configurations refuses
            }
            String path = above + "layers/" + names.next(String.valueOf(layer.get("class_name")));
            completed.add(layer((Map<String, Object>) layer, path));
        }
        return with(container, config, Map.of("layers", completed));
    }

    private Map<String, Object> layer(Map<String, Object> layer, String path) {
        Map<String, Object> whole = container(layer, path + "/");
        if (!(whole.get("config") instanceof Map<?, ?> config && config.containsKey(VOCABULARY))
                || config.get(VOCABULARY) != null) {
            return whole;
        }
        Optional<List<Long>> words = words("assets/" + path + "/vocabulary.txt");
        if (words.isEmpty()) {
            return whole;
        }
        Map<String, Object> found = new HashMap<>(Map.of(VOCABULARY, words.get()));
        try (Hdf5 numbers = weights.get()) {
            numbers.find(path + "/vars/" + IDF_WEIGHTS)
                    .ifPresent(idf -> found.put(
                            IDF_WEIGHTS, Arrays.stream(idf.values()).boxed().toList()));
        }
        return with(whole, config, found);
    }

    /** The numbers of a vocabulary, one a line, where there is such a file. */
    private Optional<List<Long>> words(String name) {
        return ZipMember.find(file, name, largest)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).lines())
                .map(lines -> lines.filter(line -> !line.isBlank())
                        .map(line -> number(name, line))
                        .toList());
    }

    private long number(String name, String line) {
        try {
            return Long.parseLong(line.strip());
        } catch (NumberFormatException e) {
            throw new FileFormatException(file, "%s holds \"%s\", which is no whole number".formatted(name, line), e);
        }
    }

    /** A layer or model with some more in its configuration. */
    private static Map<String, Object> with(Map<String, Object> whole, Map<?, ?> config, Map<String, ?> more) {
        Map<String, Object> longer = new LinkedHashMap<>();
        config.forEach((key, value) -> longer.put(String.valueOf(key), value));
        longer.putAll(more);
        Map<String, Object> changed = new LinkedHashMap<>(whole);
        changed.put("config", longer);
        return changed;
    }
}
