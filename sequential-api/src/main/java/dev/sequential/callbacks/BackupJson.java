package dev.sequential.callbacks;

import dev.sequential.files.FileFormatException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;

/**
 * The state of a training as JSON, with the lengths of its arrays.
 *
 * @param object as JSON has it
 * @param arrays in the order in which the object counts them
 */
record BackupJson(Map<String, Object> object, List<float[]> arrays) {
    private static final int VERSION = 1;

    static BackupJson of(TrainingState state) {
        var json = new BackupJson(new LinkedHashMap<>(), new ArrayList<>());
        var position = state.position();
        Map<String, Object> object = json.object;
        object.put("version", VERSION);
        object.put("seed", Long.toString(state.seed()));
        object.put("epoch", position.epoch());
        object.put("batches", position.batches());
        object.put("batch_size", position.batchSize());
        object.put("sums", words(position.sums()));
        object.put("samples", position.samples());
        object.put("iterations", state.optimizer().iterations());
        state.optimizer().learningRate().ifPresent(rate -> object.put("learning_rate", rate));
        state.stopReason().ifPresent(reason -> object.put("stop_reason", reason));
        object.put("history", state.history().stream().map(BackupJson::row).toList());
        object.put("weights", json.lengths(state.weights()));
        object.put("slots", json.lengths(state.optimizer().slots()));
        Map<String, Object> callbacks = new LinkedHashMap<>();
        state.callbacks().forEach((name, memory) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("numbers", words(memory.numbers()));
            one.put("arrays", json.lengths(memory.arrays()));
            callbacks.put(name, one);
        });
        object.put("callbacks", callbacks);
        return json;
    }

    private Map<String, Object> lengths(Map<String, float[]> named) {
        Map<String, Object> lengths = new LinkedHashMap<>();
        named.forEach((name, array) -> {
            lengths.put(name, array.length);
            arrays.add(array);
        });
        return lengths;
    }

    private static Map<String, Object> row(TrainingState.Epoch epoch) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("epoch", epoch.number());
        row.put("numbers", words(epoch.numbers()));
        return row;
    }

    /** Numbers as words, since JSON has no infinity and nothing that is no number. */
    private static Map<String, Object> words(Map<String, Double> numbers) {
        Map<String, Object> words = new LinkedHashMap<>();
        numbers.forEach((name, value) -> words.put(name, Double.toString(value)));
        return words;
    }

    private static List<String> words(double[] numbers) {
        List<String> words = new ArrayList<>();
        for (double number : numbers) {
            words.add(Double.toString(number));
        }
        return words;
    }

    /** A state from JSON, and from what reads the next so many numbers. */
    static TrainingState state(Path file, Map<String, Object> json, IntFunction<float[]> numbers) {
        if (!Integer.valueOf(VERSION).equals(json.get("version"))) {
            throw new FileFormatException(
                    file,
                    "a backup of version %s, and this reads %d: finish that training with the version that began it"
                            .formatted(json.get("version"), VERSION));
        }
        try {
            var position = new TrainingState.Position(
                    whole(json, "epoch"),
                    whole(json, "batches"),
                    whole(json, "batch_size"),
                    list(json, "sums").stream().mapToDouble(BackupJson::number).toArray(),
                    number(get(json, "samples")));
            Map<String, float[]> weights = read(object(json, "weights"), numbers);
            OptionalDouble rate = json.containsKey("learning_rate")
                    ? OptionalDouble.of(number(get(json, "learning_rate")))
                    : OptionalDouble.empty();
            var optimizer = new TrainingState.Optimizer(
                    ((Number) get(json, "iterations")).longValue(), rate, read(object(json, "slots"), numbers));
            return new TrainingState(
                    Long.parseLong((String) get(json, "seed")),
                    position,
                    history(json),
                    weights,
                    optimizer,
                    callbacks(object(json, "callbacks"), numbers),
                    Optional.ofNullable((String) json.get("stop_reason")));
        } catch (ClassCastException | IllegalArgumentException e) {
            throw new FileFormatException(file, "no backup of a training: " + e.getMessage(), e);
        }
    }

    private static List<TrainingState.Epoch> history(Map<String, Object> json) {
        List<TrainingState.Epoch> history = new ArrayList<>();
        for (Object row : list(json, "history")) {
            Map<String, Object> named = map(row);
            history.add(new TrainingState.Epoch(whole(named, "epoch"), doubles(object(named, "numbers"))));
        }
        return history;
    }

    private static Map<String, CallbackState> callbacks(Map<String, Object> json, IntFunction<float[]> numbers) {
        Map<String, CallbackState> memories = new LinkedHashMap<>();
        json.forEach((name, one) -> {
            Map<String, Object> memory = map(one);
            memories.put(
                    name,
                    new CallbackState(doubles(object(memory, "numbers")), read(object(memory, "arrays"), numbers)));
        });
        return memories;
    }

    private static Map<String, float[]> read(Map<String, Object> lengths, IntFunction<float[]> numbers) {
        Map<String, float[]> arrays = new LinkedHashMap<>();
        lengths.forEach((name, length) -> arrays.put(name, numbers.apply(((Number) length).intValue())));
        return arrays;
    }

    private static Map<String, Double> doubles(Map<String, Object> words) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        words.forEach((name, word) -> numbers.put(name, number(word)));
        return numbers;
    }

    private static double number(Object word) {
        return Double.parseDouble(word.toString());
    }

    private static int whole(Map<String, Object> json, String key) {
        return ((Number) get(json, key)).intValue();
    }

    private static Map<String, Object> object(Map<String, Object> json, String key) {
        return map(get(json, key));
    }

    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    private static Map<String, Object> map(Object json) {
        return (Map<String, Object>) json;
    }

    private static List<?> list(Map<String, Object> json, String key) {
        return (List<?>) get(json, key);
    }

    private static Object get(Map<String, Object> json, String key) {
        Object value = json.get(key);
        if (value == null) {
            throw new IllegalArgumentException("there is no %s in it".formatted(key));
        }
        return value;
    }
}
