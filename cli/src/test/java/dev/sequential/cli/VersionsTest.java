package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Versions of libraries and plugins stand in the root pom alone. */
class VersionsTest {
    private static final Path ROOT = Path.of("..");

    static List<Path> poms() throws IOException {
        try (Stream<Path> modules = Files.list(ROOT)) {
            return modules.map(module -> module.resolve("pom.xml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("poms")
    void theOnlyVersionInTheFileOfAModuleIsThatOfItsParent(Path pom) throws IOException {
        assertThat(Pattern.compile("<version>([^$<]*)</version>")
                        .matcher(Files.readString(pom))
                        .results()
                        .map(MatchResult::group))
                .as("versions in %s that belong into the properties of the root pom", ROOT.relativize(pom))
                .hasSize(1);
    }
}
