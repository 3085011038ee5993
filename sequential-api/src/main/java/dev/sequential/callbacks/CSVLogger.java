package dev.sequential.callbacks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a line for each epoch into a file: its number and what was measured, in the order of the names.
 *
 * <pre>{@code new CSVLogger(Path.of("training.csv")).separator(";").append(true)}</pre>
 *
 * <p>The first epoch decides about the columns. Where it had no validation there are columns for one all the same; what
 * an epoch did not measure is {@code NA}. Lines end as Keras ends them, in carriage return and line feed, and each is
 * in the file when its epoch is over.
 *
 * @see <a href="https://keras.io/api/callbacks/csv_logger/">Keras: CSVLogger</a>
 */
public final class CSVLogger implements Callback {
    private static final String END = "\r\n";

    private final Path file;
    private String separator = ",";
    private boolean append;
    private List<String> names = List.of();
    private boolean headed;

    /** Writes into a file, which is made anew. */
    public CSVLogger(Path filename) {
        this.file = filename;
    }

    /** Writes into the file of this name, which is made anew. */
    public CSVLogger(String filename) {
        this(Path.of(filename));
    }

    /** What stands between two numbers; a comma by default. */
    public CSVLogger separator(String text) {
        this.separator = text;
        return this;
    }

    /** Whether lines are added to a file that is there already; false by default. */
    public CSVLogger append(boolean toOld) {
        this.append = toOld;
        return this;
    }

    @Override
    public void onTrainBegin(Training training) {
        try {
            if (!append) {
                Files.writeString(file, "");
            }
            headed = Files.exists(file) && Files.size(file) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
        names = List.of();
    }

    @Override
    public void onEpochEnd(Training training, int epoch, Logs logs) {
        if (names.isEmpty()) {
            names = columns(logs);
        }
        var lines = new StringBuilder();
        if (!headed) {
            lines.append("epoch")
                    .append(separator)
                    .append(String.join(separator, names))
                    .append(END);
            headed = true;
        }
        lines.append(epoch);
        for (String name : names) {
            lines.append(separator).append(logs.names().contains(name) ? String.valueOf(logs.get(name)) : "NA");
        }
        write(lines.append(END).toString());
    }

    private static List<String> columns(Logs logs) {
        List<String> columns = new ArrayList<>(logs.names().stream().sorted().toList());
        if (columns.stream().noneMatch(name -> name.startsWith("val_"))) {
            columns.addAll(columns.stream().map(name -> "val_" + name).toList());
        }
        return columns;
    }

    private void write(String lines) {
        try {
            Files.writeString(
                    file, lines, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(file), e);
        }
    }
}
