package dev.sequential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.activations.ActivationFunction;
import dev.sequential.config.Registry;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.layers.Layer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.regularizers.Regularizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/**
 * Every name of Keras that a Sequential model could use, and its state here: the page {@code reference/vocabulary.md}.
 *
 * <p>{@code golden/names/names.py} listed the names; {@code reasons.json} beside it says why one is not there. What is
 * there is found in the code, its cases in {@code golden/keras} and in the tests.
 */
final class KerasNames {
    static final Path PAGE = Path.of("..", "src", "site", "markdown", "reference", "vocabulary.md");

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Pattern CLASS = Pattern.compile("\"class_name\": ?\"([A-Za-z0-9_]+)\"");
    private static final String NO_CASE = "there, but without a case";

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("layers", "Layers");
        TITLES.put("activations", "Activations");
        TITLES.put("losses", "Losses");
        TITLES.put("metrics", "Metrics");
        TITLES.put("optimizers", "Optimizers");
        TITLES.put("schedules", "Learning rate schedules");
        TITLES.put("initializers", "Initializers");
        TITLES.put("regularizers", "Regularizers");
        TITLES.put("constraints", "Constraints");
        TITLES.put("callbacks", "Callbacks");
        TITLES.put("model", "Methods and properties of Sequential");
        TITLES.put("models", "keras.models and keras.saving");
        TITLES.put("utils", "keras.utils and keras.preprocessing");
        TITLES.put("datasets", "keras.datasets");
        TITLES.put("applications", "keras.applications");
        TITLES.put("compile", "Arguments of compile");
        TITLES.put("fit", "Arguments of fit");
        TITLES.put("evaluate", "Arguments of evaluate");
        TITLES.put("predict", "Arguments of predict");
    }

    private final JsonNode names = json("names.json");
    private final JsonNode reasons = json("reasons.json");
    private final Set<String> cases = new HashSet<>();

    KerasNames() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("keras"))) {
            files.filter(Files::isRegularFile).forEach(this::note);
        }
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .forEach(name -> cases.add(name.replace("Test.java", "")));
        }
    }

    /** The page, whole. */
    String page() {
        var page = new StringBuilder("""
                # Keras's names, and their state here

                What a Sequential model with one input and one output can use of Keras 3.15. *There* means: found by its name, with
                cases that real Keras computed, or tests by hand where numbers are drawn. Written by a test from the code; see
                [CONTRIBUTING.md](../../../../CONTRIBUTING.md).
                """);
        TITLES.forEach((kind, title) -> {
            page.append("\n## ").append(title).append("\n\n| Keras | state |\n|---|---|\n");
            names.get(kind)
                    .properties()
                    .forEach(entry -> page.append("| `%s` | %s |\n"
                            .formatted(
                                    entry.getKey(),
                                    line(kind, entry.getKey(), entry.getValue().asText()))));
        });
        return page.toString();
    }

    /** The names that are found in the code although a reason says why they are not. */
    Set<String> contradictions() {
        Set<String> wrong = new HashSet<>();
        TITLES.keySet().forEach(kind -> reasons.path(kind).properties().forEach(reason -> {
            // evaluate and predict take some of fit's arguments
            boolean excused = !kind.equals("evaluate")
                    && !kind.equals("predict")
                    && !reason.getValue().asText().startsWith("there");
            if (excused && found(kind).test(reason.getKey())) {
                wrong.add(kind + ": " + reason.getKey());
            }
            if (!names.get(kind).has(reason.getKey())
                    && !names.get(kind).toString().contains('"' + reason.getKey() + '"')) {
                wrong.add(kind + ": " + reason.getKey() + " is no name of Keras");
            }
        }));
        return wrong;
    }

    private String line(String kind, String name, String meant) {
        String state = state(kind, meant.equals("<lambda>") ? name : meant);
        return name.equals(meant) ? state : "%s; another name of `%s`".formatted(state, meant);
    }

    private String state(String kind, String name) {
        JsonNode reason = reasons.path(kind).path(name);
        if (!reason.isMissingNode()) {
            return reason.asText();
        }
        if (!found(kind).test(name)) {
            return "missing: not written yet";
        }
        boolean method = kind.equals("model") || TITLES.get(kind).startsWith("Arguments");
        return !method && !kind.equals("callbacks") && !cases.contains(name) ? NO_CASE : "there";
    }

    private static Predicate<String> found(String kind) {
        return switch (kind) {
            case "layers" -> in(Layer.REGISTRY);
            case "losses" -> in(Loss.REGISTRY);
            case "metrics" -> in(Metric.REGISTRY);
            case "optimizers" -> in(Optimizer.REGISTRY);
            case "initializers" -> in(Initializer.REGISTRY);
            case "regularizers" -> in(Regularizer.REGISTRY);
            case "constraints" -> in(Constraint.REGISTRY);
            case "schedules" -> name -> isClass(Schedule.class.getPackageName() + '.' + name);
            case "callbacks" -> name -> isClass("dev.sequential.callbacks." + name);
            case "activations" -> KerasNames::isActivation;
            case "model" -> name -> isMethod(Sequential.class, name);
            case "models", "utils", "datasets", "applications" -> name -> false; // by other names: see the reasons
            case "compile" -> name -> isMethod(CompileOption.class, name);
            default -> name -> isMethod(FitOption.class, name);
        };
    }

    private static Predicate<String> in(Registry<?> registry) {
        return name ->
                registry.types().stream().anyMatch(type -> type.getSimpleName().equals(name));
    }

    private static boolean isClass(String name) {
        try {
            Class.forName(name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static boolean isActivation(String name) {
        try {
            ActivationFunction.of(name);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isMethod(Class<?> options, String keyword) {
        String camel = Pattern.compile("_(.)").matcher(keyword).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
        return Arrays.stream(options.getMethods())
                .anyMatch(method -> method.getName().equals(camel));
    }

    private void note(Path file) {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".json")) {
                noteClasses(Files.readString(file));
                cases.add(name.replace(".json", ""));
            } else if (name.endsWith(".keras")) {
                try (ZipFile zip = new ZipFile(file.toFile());
                        var config = zip.getInputStream(
                                Optional.ofNullable(zip.getEntry("config.json")).orElseThrow())) {
                    noteClasses(new String(config.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void noteClasses(String text) {
        var matcher = CLASS.matcher(text);
        while (matcher.find()) {
            cases.add(matcher.group(1));
        }
    }

    private static JsonNode json(String file) {
        try {
            return new ObjectMapper()
                    .readTree(FOLDER.resolve("names").resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
