package dev.sequential.callbacks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.files.AtomicFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loss and metrics of a training, epoch by epoch.
 *
 * <pre>{@code history.get("val_accuracy") // [0.31, 0.35, 0.36]}</pre>
 */
public final class History {
    private final List<Integer> epochNumbers = new ArrayList<>();
    private final Map<String, List<Double>> columns = new LinkedHashMap<>();
    private Optional<String> stopReason = Optional.empty();

    /** Adds the loss and metrics of an epoch, by name. */
    public void add(int epoch, Map<String, Double> numbers) {
        numbers.forEach((name, value) ->
                columns.computeIfAbsent(name, unused -> padded()).add(value));
        epochNumbers.add(epoch);
        columns.values().stream()
                .filter(column -> column.size() < epochNumbers.size())
                .forEach(column -> column.add(Double.NaN));
    }

    private List<Double> padded() {
        return new ArrayList<>(Collections.nCopies(epochNumbers.size(), Double.NaN));
    }

    /** Notes why the training ended before its last epoch. */
    public void stopped(String reason) {
        stopReason = Optional.of(reason);
    }

    /** How many epochs there are. */
    public int epochs() {
        return epochNumbers.size();
    }

    /** The numbers of the epochs, counted from 0. */
    public List<Integer> epochNumbers() {
        return Collections.unmodifiableList(epochNumbers);
    }

    /** The names of what was measured, such as {@code loss} and {@code val_accuracy}. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /**
     * One number an epoch; NaN where an epoch did not measure it.
     *
     * @throws IllegalArgumentException if there is none of this name; the message lists those there are
     */
    public List<Double> get(String name) {
        List<Double> column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException(
                    "There is no \"%s\" in this history, only %s".formatted(name, columns.keySet()));
        }
        return Collections.unmodifiableList(column);
    }

    /** The number of the last epoch. */
    public double last(String name) {
        List<Double> column = get(name);
        return column.get(column.size() - 1);
    }

    /** Why the training ended before its last epoch; empty if it did not. */
    public Optional<String> stopReason() {
        return stopReason;
    }

    /** A header and one line an epoch, separated by commas. */
    public String toCsv() {
        var csv = new StringBuilder("epoch");
        columns.keySet().forEach(name -> csv.append(',').append(name));
        csv.append('\n');
        for (int i = 0; i < epochNumbers.size(); i++) {
            csv.append(epochNumbers.get(i));
            for (List<Double> column : columns.values()) {
                csv.append(',').append(column.get(i));
            }
            csv.append('\n');
        }
        return csv.toString();
    }

    /** A JSON object with the list {@code epoch} and a list for each name. */
    public String toJson() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("epoch", epochNumbers);
        object.putAll(columns);
        try {
            return new ObjectMapper().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes {@link #toJson()} to a file whose name ends in {@code .json}, and {@link #toCsv()} to any other. */
    public void write(Path file) {
        String text = file.toString().endsWith(".json") ? toJson() : toCsv();
        AtomicFile.write(file, temporary -> Files.writeString(temporary, text));
    }

    @Override
    public String toString() {
        return columns.toString();
    }
}
