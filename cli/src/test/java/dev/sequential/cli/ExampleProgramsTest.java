package dev.sequential.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.layers.Activation;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.loaders.ImageFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The programs of src/examples, which the documentation shows. */
class ExampleProgramsTest {
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
    void pagesShowProgramsAsTheyAre() throws IOException {
        shows("YourOwnLayer", "write-your-own-layer");
        shows("TransferLearning", "transfer-learning");
    }

    /** Each block of a page that is not a snippet by itself is a part of its program. */
    private static void shows(String program, String page) throws IOException {
        String code = Files.readString(EXAMPLES.resolve(program + ".java")).replaceAll("(?m)^ +", "");
        String text = Files.readString(Path.of("..", "src", "site", "markdown", "how-to", page + ".md"));
        var block = Pattern.compile("(?ms)^```\\n(.*?)^```").matcher(text.replaceAll("(?ms)^```java\\n.*?^```", ""));
        int blocks = 0;
        while (block.find()) {
            assertThat(code).contains(block.group(1).replaceAll("(?m)^ +", "").strip());
            blocks++;
        }
        assertThat(blocks).isEqualTo(2);
    }

    @Test
    void aLayerOfOnesOwnComesBackFromItsFile(@TempDir Path classes) throws Exception {
        assertThat(run("YourOwnLayer", classes)).contains("scale (Scale)").endsWith("the same predictions\n");
    }

    @Test
    void picturesAreChangedWhileANetworkLearns(@TempDir Path classes) throws Exception {
        assertThat(run("Augmentation", classes, "shapes", "1")).contains("random_flip (RandomFlip)", "Total params");
    }

    @Test
    void theBestModelOfARunIsKeptAndPredictsPictures(@TempDir Path folder) throws Exception {
        assertThat(run("TrainAndWatch", folder, "shapes", "2", folder.toString()))
                .matches("(?s).*\\{loss=[0-9.]+, accuracy=0\\.[0-9]+\\}\\s*");
        assertThat(folder.resolve("runs.sqlite")).exists();
        picture(folder, 1, 0x2040C0);
        assertThat(run("PredictPictures", folder, folder.resolve("best.keras") + "", folder.resolve("1.png") + ""))
                .containsPattern("1\\.png: class [0-9]\\R$");
    }

    @Test
    void aTrainedNetworkLearnsOtherPictures(@TempDir Path folder) throws Exception {
        Path network = folder.resolve("network.keras");
        try (var model = Sequential.of(
                Input.of(8, 8, 3),
                new Conv2D(4, 3, 3).activation("relu"),
                new BatchNormalization(),
                new Flatten(),
                new Dense(10),
                new Activation("softmax"))) {
            model.seed(1).save(network);
        }
        Path pictures = folder.resolve("pictures");
        for (int i = 0; i < 40; i++) {
            picture(pictures.resolve("dark"), i, 0x101010 + i);
            picture(pictures.resolve("light"), i, 0xE0E0E0 + i);
        }
        Path result = folder.resolve("result.keras");
        run("TransferLearning", folder, network.toString(), pictures.toString(), result.toString(), "100");
        var test = ImageFolder.load(pictures, 8, 8).test();
        try (var model = Sequential.load(result)) {
            assertThat(model.evaluate(test).get("accuracy")).isGreaterThan(0.8);
        }
    }

    private static void picture(Path folder, int number, int colour) throws IOException {
        Files.createDirectories(folder);
        var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < 64; pixel++) {
            image.setRGB(pixel % 8, pixel / 8, colour + pixel % 7);
        }
        ImageIO.write(image, "png", folder.resolve(number + ".png").toFile());
    }

    /** Compiles a program, runs it, and returns what it printed. */
    private static String run(String program, Path classes, String... arguments) throws Exception {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EXAMPLES.resolve(program + ".java").toString());
        assertThat(status).isZero();
        PrintStream before = System.out;
        var printed = new ByteArrayOutputStream();
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            var main = loader.loadClass(program).getDeclaredMethod("main", String[].class);
            main.setAccessible(true);
            main.invoke(null, (Object) arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theReadmeShowsTheSimpleNetworkAsItIs() throws IOException {
        String program = Files.readString(EXAMPLES.resolve("SimpleCnn.java"));
        String body = program.substring(program.indexOf("        var model"), program.indexOf("        try (model)"));
        assertThat(Files.readString(Path.of("..", "README.md")))
                .contains(body.indent(-8).strip());
    }
}
