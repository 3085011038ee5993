package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.callbacks.Callback;
import dev.sequential.config.KerasKeywords;
import dev.sequential.constraints.Constraint;
import dev.sequential.initializers.Initializer;
import dev.sequential.layers.Layer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.regularizers.Regularizer;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every argument of Keras's classes can be given here under its name in camel case: required ones to a constructor, the
 * others by a method, or to a constructor of few parameters.
 *
 * <p>{@code golden/names/arguments.py} asked Keras for the arguments.
 */
class KerasArgumentsTest {
    private static final Path ARGUMENTS = Path.of("src", "test", "resources", "golden", "names", "arguments.json");
    private static final Map<String, Class<?>> KINDS = Map.of(
            "layers", Layer.class,
            "losses", Loss.class,
            "metrics", Metric.class,
            "optimizers", Optimizer.class,
            "schedules", Schedule.class,
            "initializers", Initializer.class,
            "regularizers", Regularizer.class,
            "constraints", Constraint.class,
            "callbacks", Callback.class);

    private static final int FEW = 3;

    /** Why an argument is not here, by its name, or by class and name. */
    private static final Map<String, String> REASONS = Map.of(
            "lora_rank", "LoRA is not here",
            "lora_alpha", "LoRA is not here",
            "quantization_config", "quantized layers are not here",
            "Bidirectional.weights", "Sequential.setWeights gives weights",
            "Lambda.arguments", "a Java function holds what it needs",
            "Lambda.mask", "a layer of one's own says what becomes of masks");

    @TestFactory
    Stream<DynamicTest> everyArgumentCanBeGiven() throws IOException {
        JsonNode arguments = new ObjectMapper().readTree(ARGUMENTS.toFile());
        return arguments.properties().stream().flatMap(kind -> kind.getValue().properties().stream()
                .flatMap(type -> found(KINDS.get(kind.getKey()), type.getKey())
                        .map(here -> DynamicTest.dynamicTest(
                                kind.getKey() + ": " + type.getKey(),
                                () -> assertThat(missing(here, type.getValue())).isEmpty()))
                        .stream()));
    }

    private static Optional<Class<?>> found(Class<?> kind, String name) {
        try {
            Class<?> type = Class.forName(kind.getPackageName() + '.' + name);
            return Optional.<Class<?>>of(type).filter(found -> kind.isAssignableFrom(found) && found != kind);
        } catch (ClassNotFoundException e) {
            return Optional.empty(); // the vocabulary's page says why
        }
    }

    private static Set<String> missing(Class<?> type, JsonNode arguments) {
        Set<String> missing = new TreeSet<>();
        arguments.properties().forEach(argument -> {
            String keyword = argument.getKey();
            boolean required = argument.getValue().asText().equals("required");
            boolean given = isMethod(type, camel(keyword))
                    || ((required || !isLossOrMetric(type)) && isParameter(type, camel(keyword)));
            boolean excused = REASONS.containsKey(keyword) || REASONS.containsKey(type.getSimpleName() + '.' + keyword);
            if (given == excused && !changesNothing(type, keyword)) {
                missing.add(keyword);
            }
        });
        return missing;
    }

    /** Whether a method of this name, or one with a parameter of this name, gives a value of the type. */
    private static boolean isMethod(Class<?> type, String name) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getReturnType().isAssignableFrom(type) && method.getParameterCount() > 0)
                .anyMatch(method ->
                        method.getName().equals(name) || (method.getParameterCount() > 1 && takes(method, name)));
    }

    private static boolean takes(Executable method, String name) {
        return Arrays.stream(method.getParameters())
                .anyMatch(parameter -> parameter.getName().equals(name) && parameter.getType() != Optional.class);
    }

    /** Whether a constructor of few parameters has one of this name. */
    private static boolean isParameter(Class<?> type, String name) {
        return Arrays.stream(type.getConstructors())
                .filter(constructor -> constructor.getParameterCount() <= FEW)
                .anyMatch(constructor -> takes(constructor, name));
    }

    private static boolean isLossOrMetric(Class<?> type) {
        return Loss.class.isAssignableFrom(type) || Metric.class.isAssignableFrom(type);
    }

    private static boolean changesNothing(Class<?> type, String keyword) {
        var keywords = type.getAnnotation(KerasKeywords.class);
        return (keywords != null && List.of(keywords.ignored()).contains(keyword))
                || Arrays.stream(type.getInterfaces()).anyMatch(parent -> changesNothing(parent, keyword));
    }

    private static String camel(String keyword) {
        return Pattern.compile("_(.)").matcher(keyword).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
