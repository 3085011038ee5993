package dev.sequential.tracking.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The page, the scripts and the style sheets of the dashboard are as Prettier formats them, by
 * {@code .prettierrc.json}.
 */
class PagesFormatTest {
    private static final Path PAGES = Path.of("src/main/resources/dev/sequential/tracking/dashboard");
    private static final Path OPTIONS = Path.of(".prettierrc.json");
    /**
     * The files as they were found to be formatted: Prettier takes half a minute for all, and looks at changed ones
     * only.
     */
    private static final Path FORMATTED = Path.of("target/formatted");

    private static Path formatted(Path file) throws IOException {
        String by = Pages.webjar("prettier") + Files.readString(OPTIONS);
        return FORMATTED.resolve(Integer.toHexString(by.hashCode())).resolve(file.getFileName());
    }

    private static List<Path> changed() throws IOException {
        List<Path> changed = new ArrayList<>();
        try (Stream<Path> all = Files.list(PAGES)) {
            for (Path file : all.filter(one -> one.toString().matches(".*\\.(html|css|js)"))
                    .sorted()
                    .toList()) {
                if (!Files.exists(formatted(file)) || Files.mismatch(file, formatted(file)) >= 0) {
                    changed.add(file);
                }
            }
        }
        return changed;
    }

    @Test
    void thePagesAreFormatted() throws IOException {
        List<Path> changed = changed();
        if (changed.isEmpty()) {
            return;
        }
        try (var prettier = new Prettier(Files.readString(OPTIONS))) {
            for (Path file : changed) {
                String formatted = prettier.format(String.valueOf(file.getFileName()), Files.readString(file));
                if (Boolean.getBoolean("golden.write")) {
                    Files.writeString(file, formatted);
                }
                assertThat(Files.readString(file))
                        .as(
                                "%s is formatted by: mvn -pl tracking -am test -Dtest=PagesFormatTest"
                                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dgolden.write=true",
                                file)
                        .isEqualTo(formatted);
                Files.createDirectories(formatted(file).getParent());
                Files.writeString(formatted(file), formatted);
            }
        }
    }
}
