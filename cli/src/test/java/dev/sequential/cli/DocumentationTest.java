package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows compiles, what can be run quickly runs, and what is linked to is there. */
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
            class Snippet%d extends Surroundings {
                void snippet() throws Exception {
            %s
                }
            }
            """;

    /** Pages whose snippets run, one after the other in the same folder: each finds the files of those before it. */
    private static final List<String> RUNNING = List.of(
            "tutorial",
            "how-to/resume.md",
            "how-to/java-to-keras.md",
            "how-to/serve.md",
            "how-to/watch.md",
            "how-to/write-your-own-layer.md");

    /** What a snippet finds: a small model, ready to train, and a few pictures in the shape of CIFAR-10's. */
    private static final String FOUND = """
            import static dev.sequential.CompileOption.*;
            import dev.sequential.Sequential;
            import dev.sequential.layers.*;
            import dev.sequential.loaders.Shapes;
            import dev.sequential.loaders.TrainTest;
            import java.nio.file.Path;

            abstract class Surroundings {
                final TrainTest cifar = Shapes.generate(7, 64, 64);
                final Sequential model = Sequential.of(Input.of(32, 32, 3), new Flatten(), new Dense(10).activation("softmax"));
                Path file, folder, images, labels;
                float[][] x = new float[64][3072];
                int[] y = new int[64];

                Surroundings() {
                    model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
                }

                abstract void snippet() throws Exception;

                public static void main(String... names) throws Exception {
                    for (String name : names) {
                        var found = (Surroundings) Class.forName(name).getDeclaredConstructor().newInstance();
                        System.out.println(name);
                        try (found.model) {
                            found.snippet();
                        }
                    }
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
    void everySnippetCompilesAndThoseThatNeedNoFilesOfYoursRun(@TempDir Path folder) throws Exception {
        Path sources = Files.createDirectory(folder.resolve("sources"));
        List<String> arguments = new ArrayList<>(
                List.of("-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path")));
        List<String> running = new ArrayList<>();
        arguments.add(write(sources, "Surroundings", FOUND));
        int number = 0;
        for (Path page : pages()) {
            Matcher snippet = JAVA.matcher(Files.readString(page));
            while (snippet.find()) {
                String name = "Snippet%d".formatted(++number);
                arguments.add(write(sources, name, program(snippet.group(1), number)));
                if (RUNNING.stream()
                        .anyMatch(each -> page.startsWith(
                                ROOT.resolve("src/site/markdown").resolve(each)))) {
                    running.add(name);
                }
            }
        }
        assertThat(running).hasSizeGreaterThanOrEqualTo(20);
        var messages = new ByteArrayOutputStream();
        int status =
                ToolProvider.getSystemJavaCompiler().run(null, messages, messages, arguments.toArray(String[]::new));
        assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
        run(folder, running);
    }

    /** Runs them in a JVM of its own, in the folder, which also keeps its runs. */
    private static void run(Path folder, List<String> snippets) throws Exception {
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                folder + File.pathSeparator + System.getProperty("java.class.path"),
                "Surroundings"));
        command.addAll(snippets);
        var program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment().put("SEQUENTIAL_HOME", folder.toString());
        Process process = program.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended && process.waitFor() == 0).as(Files.readString(output)).isTrue();
    }

    private static String write(Path folder, String name, String source) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), source).toString();
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
        return SURROUNDINGS
                .formatted(imports, number, body)
                .replace("Cifar10.load()", "Shapes.generate(7, 64, 64)")
                .replaceAll("\\bepochs\\(\\d+\\)", "epochs(1)");
    }
}
