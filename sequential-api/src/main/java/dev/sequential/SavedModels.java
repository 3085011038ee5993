package dev.sequential;

import dev.sequential.internal.FrozenGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Writes SavedModels: into a temporary folder beside the wanted one, which is then moved into place. */
final class SavedModels {
    private SavedModels() {}

    static void write(Architecture model, Map<String, float[]> weights, Path folder) {
        Path wanted = folder.toAbsolutePath();
        try {
            if (Files.exists(wanted) && !empty(wanted)) {
                throw new IllegalArgumentException(
                        "%s is there already: a SavedModel is written into a new folder".formatted(folder));
            }
            Files.createDirectories(wanted.getParent());
            Path temporary = Files.createDirectory(wanted.resolveSibling(".saving-" + UUID.randomUUID()));
            try (var frozen = new FrozenGraph(model, weights)) {
                frozen.export(temporary);
                Files.deleteIfExists(wanted);
                Files.move(temporary, wanted, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
