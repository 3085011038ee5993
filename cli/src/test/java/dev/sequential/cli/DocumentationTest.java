package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows compiles, and what it links to is there. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern JAVA = Pattern.compile("^```java\\n(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#\\s]+)");

    /** What a snippet may use without saying where it comes from. */
    private static final String SURROUNDINGS = """
            import static dev.sequential.CompileOption.*;
            import static dev.sequential.FitOption.*;
            import dev.sequential.*;
            import dev.sequential.activations.*;
            import dev.sequential.callbacks.*;
            import dev.sequential.config.*;
            import dev.sequential.constraints.*;
            import dev.sequential.data.*;
            import dev.sequential.layers.*;
            import dev.sequential.loaders.*;
            import dev.sequential.loaders.Shapes;
            import dev.sequential.losses.*;
            import dev.sequential.models.*;
            import dev.sequential.optimizers.*;
            import dev.sequential.optimizers.schedules.*;
            import dev.sequential.regularizers.*;
            import dev.sequential.summary.*;
            import dev.sequential.tracking.*;
            import java.nio.file.*;
            import java.util.*;
            %s
            abstract class Snippet%d {
                Sequential model;
                TrainTest cifar;
                Path file, folder, images, labels;
                float[][] x;
                int[] y;

                void snippet() throws Exception {
            %s
                }
            }
            """;

    static List<Path> pages() throws IOException {
        try (Stream<Path> site = Files.walk(ROOT.resolve("src/site"))) {
            List<Path> pages = site.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .collect(Collectors.toCollection(ArrayList::new));
            for (String page : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")) {
                pages.add(ROOT.resolve(page));
            }
            return pages;
        }
    }

    @Test
    void everySnippetCompiles(@TempDir Path folder) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        int number = 0;
        for (Path page : pages()) {
            Matcher snippet = JAVA.matcher(Files.readString(page));
            while (snippet.find()) {
                Path source = folder.resolve("Snippet%d.java".formatted(++number));
                Files.writeString(source, program(snippet.group(1), number));
                arguments.add(source.toString());
            }
        }
        assertThat(number).isGreaterThanOrEqualTo(4);
        var messages = new ByteArrayOutputStream();
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) throws IOException {
        Matcher link = LINK.matcher(Files.readString(page).replaceAll("(?s)```.*?```", ""));
        while (link.find()) {
            assertThat(page.resolveSibling(link.group(1)).normalize())
                    .as("link in " + ROOT.relativize(page))
                    .exists();
        }
    }

    /** Imports at the top; a whole file as it is; anything else inside a method. */
    private static String program(String snippet, int number) {
        String imports =
                snippet.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body =
                snippet.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        return SURROUNDINGS.formatted(imports, number, body);
    }
}
