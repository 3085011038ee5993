package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of src/examples, which the documentation shows. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "src", "examples");

    @Test
    void everyExampleCompilesWithoutAWarning(@TempDir Path classes) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<String> arguments = new ArrayList<>(List.of(
                    "-Xlint:all,-processing,-path",
                    "-Werror",
                    "-proc:none",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path")));
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(arguments::add);
            assertThat(arguments).hasSizeGreaterThanOrEqualTo(7 + 4);
            var messages = new ByteArrayOutputStream();
            int status = ToolProvider.getSystemJavaCompiler()
                    .run(null, messages, messages, arguments.toArray(String[]::new));
            assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        }
    }

    @Test
    void theReadmeShowsTheSimpleNetworkAsItIs() throws IOException {
        String program = Files.readString(EXAMPLES.resolve("SimpleCnn.java"));
        String body = program.substring(program.indexOf("        var model"), program.indexOf("        try (model)"));
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains(body.indent(-8).strip());
    }
}
