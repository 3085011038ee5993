package dev.sequential.loaders;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of real data sets that is handed around beside the repository: the system property
 * {@code sequential.shared}, the environment variable {@code SEQUENTIAL_SHARED}, or {@code shared} beside the
 * repository.
 */
final class SharedData {
    private SharedData() {}

    /** A file of it; the test is skipped where there is none. */
    static Path file(String name) {
        Path file = folder().resolve("data").resolve(name);
        assumeTrue(
                Files.exists(file),
                file + " is not there: name the folder by -Dsequential.shared or SEQUENTIAL_SHARED");
        return file;
    }

    private static Path folder() {
        return Stream.of(System.getProperty("sequential.shared"), System.getenv("SEQUENTIAL_SHARED"))
                .flatMap(value -> Optional.ofNullable(value).stream())
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(Path::of)
                .orElseGet(SharedData::besideTheRepository);
    }

    private static Path besideTheRepository() {
        Path module = Path.of("").toAbsolutePath();
        return module.resolve("..").resolve("..").resolve("shared").normalize();
    }
}
