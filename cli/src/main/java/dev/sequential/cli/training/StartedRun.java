package dev.sequential.cli.training;

import dev.sequential.files.AtomicFile;
import dev.sequential.files.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a run was started, in the file {@code command.json} of its folder, so that it can go on in the same way.
 *
 * @param arguments of {@code sequential train}
 * @param folder in which the command ran; blank if the arguments name no file
 */
record StartedRun(List<String> arguments, String folder, String data) {
    private static final String NAME = "command.json";

    static boolean isIn(Path runFolder) {
        return Files.exists(runFolder.resolve(NAME));
    }

    static StartedRun read(Path runFolder) {
        Path file = runFolder.resolve(NAME);
        try {
            Map<String, Object> json = Json.read(file, Files.readString(file));
            List<String> arguments = json.get("arguments") instanceof List<?> words
                    ? words.stream().map(String::valueOf).toList()
                    : List.of();
            return new StartedRun(
                    arguments,
                    String.valueOf(json.get("folder")),
                    json.get("data") instanceof String checksum ? checksum : "");
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Writes it whole or not at all. */
    void write(Path runFolder) {
        Path file = runFolder.resolve(NAME);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("arguments", arguments);
        json.put("folder", folder);
        json.put("data", data);
        AtomicFile.write(file, temporary -> Files.writeString(temporary, Json.write(json)));
    }

    /** Refuses another working folder than that of the start, if files are named relative to it. */
    void requireSameFolder(long run) {
        if (!folder.isEmpty() && !folder.equals(here())) {
            throw new IllegalArgumentException(
                    "Run %d was started in %s, and names files: resume it in that folder".formatted(run, folder));
        }
    }

    /** Refuses other data than that of the start, where both are known. */
    void requireSameData(long run, String now) {
        if (!data.isEmpty() && !now.isEmpty() && !data.equals(now)) {
            throw new IllegalArgumentException(
                    "Run %d began with other data, of the checksum %s; now it is %s: bring that data back, or begin a new run"
                            .formatted(run, data, now));
        }
    }

    static String here() {
        return Path.of("").toAbsolutePath().toString();
    }
}
