package dev.sequential.callbacks;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sequential.Sequential;
import dev.sequential.data.Dataset;
import dev.sequential.layers.Dense;
import dev.sequential.optimizers.SGD;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The callbacks on the logs that Keras's own were given; {@code golden/callbacks/callbacks.py} wrote what those did.
 */
class KerasCallbacksTest {
    private static final Path CASES = Path.of("src", "test", "resources", "golden", "callbacks", "callbacks.json");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> doAsKerasDoes() throws IOException {
        JsonNode cases = new ObjectMapper().readTree(CASES.toFile());
        List<DynamicTest> tests = new ArrayList<>();
        cases.properties().forEach(entry -> {
            JsonNode each = entry.getValue();
            tests.add(DynamicTest.dynamicTest(entry.getKey(), () -> {
                switch (each.get("callback").asText()) {
                    case "CSVLogger" -> writes(each);
                    case "ModelCheckpoint" -> saves(each);
                    case "LearningRateScheduler" -> schedules(each);
                    default -> decides(each);
                }
            }));
        });
        return tests.stream();
    }

    private static Sequential compiled() {
        Sequential model = Sequential.of(new Dense(1).inputShape(1));
        model.compile(optimizer(new SGD(0.4)), loss("mse"), metrics("accuracy", "precision"));
        return model;
    }

    private void saves(JsonNode each) throws IOException {
        Path models = Files.createTempDirectory(folder, "case");
        JsonNode with = each.get("arguments");
        var checkpoint = new ModelCheckpoint(models + "/{epoch:02d}.keras")
                .monitor(with.path("monitor").asText("val_loss"))
                .mode(with.path("mode").asText("auto"))
                .saveBestOnly(with.path("save_best_only").asBoolean());
        if (with.has("initial_value_threshold")) {
            checkpoint.initialValueThreshold(with.get("initial_value_threshold").asDouble());
        }
        try (Sequential model = compiled()) {
            Training training = training(model, new ArrayList<>());
            checkpoint.onTrainBegin(training);
            for (int epoch = 0; epoch < each.get("logs").size(); epoch++) {
                checkpoint.onEpochBegin(training, epoch);
                checkpoint.onEpochEnd(training, epoch, logs(each.get("logs").get(epoch)));
            }
        }
        List<String> wanted = new ArrayList<>();
        each.get("saved").forEach(epoch -> wanted.add("%02d.keras".formatted(epoch.asInt())));
        try (Stream<Path> files = Files.list(models)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    private static void schedules(JsonNode each) {
        assertThat(each.get("rule").asText()).isEqualTo("times 1.5 in even epochs, 0.5 in odd ones");
        var scheduler = new LearningRateScheduler((epoch, rate) -> rate * (epoch % 2 == 0 ? 1.5 : 0.5));
        try (Sequential model = compiled()) {
            Training training = training(model, new ArrayList<>());
            for (int epoch = 0; epoch < each.get("learning_rate").size(); epoch++) {
                scheduler.onEpochBegin(training, epoch);
                double wanted = each.get("learning_rate").get(epoch).asDouble();
                assertThat(model.learningRate()).isCloseTo(wanted, within(1e-6));
                assertThat(scheduler.epochLogs(training).get("learning_rate"))
                        .isCloseTo(each.get("logged").get(epoch).asDouble(), within(1e-6));
            }
        }
    }

    private static void decides(JsonNode each) {
        try (Sequential model = compiled()) {
            Callback callback = callback(each);
            List<Double> rates = new ArrayList<>();
            List<Boolean> stops = new ArrayList<>();
            var told = new ArrayList<String>();
            Training training = training(model, told);
            callback.onTrainBegin(training);
            for (int epoch = 0; epoch < each.get("logs").size() && told.isEmpty(); epoch++) {
                model.setWeight("dense/kernel", new float[] {epoch});
                callback.onEpochEnd(training, epoch, logs(each.get("logs").get(epoch)));
                rates.add(model.learningRate());
                stops.add(!told.isEmpty());
            }
            callback.onTrainEnd(training, Logs.of(Map.of()));
            assertThat(stops).isEqualTo(booleans(each.get("stopping")));
            for (int i = 0; i < rates.size(); i++) {
                double wanted = each.get("learning_rate").get(i).asDouble();
                assertThat(rates.get(i)).as("epoch %d", i).isCloseTo(wanted, within(1e-6 * wanted));
            }
            assertThat(model.getWeight("dense/kernel"))
                    .containsExactly((float) each.get("kernel").asDouble());
        }
    }

    private void writes(JsonNode each) throws IOException {
        Path file = Files.createTempDirectory(folder, "case").resolve("log.csv");
        JsonNode arguments = each.get("arguments");
        for (JsonNode logs : each.get("trainings")) {
            var logger = new CSVLogger(file)
                    .separator(arguments.path("separator").asText(","))
                    .append(arguments.path("append").asBoolean());
            try (Sequential model = new Sequential()) {
                Training training = training(model, new ArrayList<>());
                logger.onTrainBegin(training);
                for (int epoch = 0; epoch < logs.size(); epoch++) {
                    logger.onEpochEnd(training, epoch, logs(logs.get(epoch)));
                }
                logger.onTrainEnd(training, Logs.of(Map.of()));
            }
        }
        assertThat(Files.readString(file)).isEqualTo(each.get("text").asText());
    }

    private static Callback callback(JsonNode each) {
        JsonNode with = each.get("arguments");
        String monitor = with.path("monitor").asText("val_loss");
        String mode = with.path("mode").asText("auto");
        if (each.get("callback").asText().equals("EarlyStopping")) {
            var stopping = new EarlyStopping(monitor)
                    .mode(mode)
                    .patience(with.path("patience").asInt(0))
                    .minDelta(with.path("min_delta").asDouble(0))
                    .restoreBestWeights(with.path("restore_best_weights").asBoolean())
                    .startFromEpoch(with.path("start_from_epoch").asInt(0));
            return with.has("baseline") ? stopping.baseline(with.get("baseline").asDouble()) : stopping;
        }
        return new ReduceLROnPlateau(monitor)
                .mode(mode)
                .factor(with.path("factor").asDouble(0.1))
                .patience(with.path("patience").asInt(10))
                .minDelta(with.path("min_delta").asDouble(1e-4))
                .cooldown(with.path("cooldown").asInt(0))
                .minLr(with.path("min_lr").asDouble(0));
    }

    /** A training of which only what these callbacks ask for can be asked. */
    static Training training(Sequential model, List<String> told) {
        Dataset held = Dataset.of(new float[1][1], new float[1][1]);
        return (Training) Proxy.newProxyInstance(
                Training.class.getClassLoader(), new Class<?>[] {Training.class}, (self, method, given) -> {
                    Optional<Object> given0 = given == null ? Optional.empty() : Optional.of(given[0]);
                    return switch (method.getName()) {
                        case "model" -> model;
                        case "validation" -> Optional.of(held);
                        case "learningRate" -> {
                            given0.ifPresent(rate -> model.learningRate((Double) rate));
                            yield given0.isPresent() ? null : model.learningRate();
                        }
                        case "stop" -> {
                            told.add((String) given0.orElseThrow());
                            yield null;
                        }
                        default -> throw new UnsupportedOperationException(method.getName());
                    };
                });
    }

    static Logs logs(JsonNode numbers) {
        Map<String, Double> map = new LinkedHashMap<>();
        numbers.properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asDouble()));
        return Logs.of(map);
    }

    private static List<Boolean> booleans(JsonNode array) {
        List<Boolean> list = new ArrayList<>();
        array.forEach(value -> list.add(value.asBoolean()));
        return list;
    }
}
