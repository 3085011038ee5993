package dev.sequential.tracking.runs;

import dev.sequential.architecture.Architecture;
import dev.sequential.callbacks.Training;
import dev.sequential.config.KerasConfig;
import dev.sequential.data.Dataset;
import dev.sequential.losses.BinaryCrossentropy;
import dev.sequential.losses.CategoricalCrossentropy;
import dev.sequential.losses.SparseCategoricalCrossentropy;
import dev.sequential.summary.AsciiSummary;
import dev.sequential.training.Compilation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tensorflow.TensorFlow;

/**
 * What is known of a training when it begins: its settings, its layers, its classes.
 *
 * @param properties short facts by name, such as {@code batch size}
 * @param summary the table of the layers as text
 * @param config the layers as JSON; empty where one of them has no configuration, so that the model cannot be saved
 * @param classes names of the classes, or their numbers where they have none; empty where the model ends in one number
 *     or nothing is validated
 * @param lossName what the article calls the loss: {@code Log-loss} for crossentropies, {@code Loss} for all others
 */
public record RunMetadata(
        Map<String, String> properties,
        String summary,
        Optional<String> config,
        List<String> classes,
        String lossName) {
    private static final int LONGEST_PLAIN = 8;

    /** The metadata of a training that begins. */
    public static RunMetadata of(Training training) {
        Architecture model = training.model().architecture();
        return new RunMetadata(
                properties(training),
                AsciiSummary.of(model),
                config(training),
                training.validation().map(held -> classes(held, model)).orElse(List.of()),
                lossName(training));
    }

    /** The long texts by name: {@code summary}, {@code config} and {@code classes}, as far as they are known. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("summary", summary);
        config.ifPresent(json -> texts.put("config", json));
        if (!classes.isEmpty()) {
            texts.put("classes", String.join("\n", classes));
        }
        return texts;
    }

    private static Map<String, String> properties(Training training) {
        Map<String, String> properties = new LinkedHashMap<>();
        Architecture model = training.model().architecture();
        properties.put("model", model.name());
        properties.put("data", named(training.data()));
        training.data().fingerprint().ifPresent(print -> properties.put("data checksum", print));
        training.data().size().ifPresent(size -> properties.put("training samples", Integer.toString(size)));
        training.validation()
                .map(Dataset::size)
                .ifPresent(size -> size.ifPresent(n -> properties.put("validation samples", Integer.toString(n))));
        properties.put("epochs", Integer.toString(training.epochs()));
        properties.put("batch size", Integer.toString(training.batchSize()));
        training.model().compilation().ifPresent(compiled -> compiled(compiled, properties));
        properties.put("learning rate", text(training.learningRate()));
        properties.put("layers", Integer.toString(model.nodes().size()));
        properties.put("parameters", Long.toString(model.countParams()));
        properties.put("trainable parameters", Long.toString(model.countTrainableParams()));
        properties.put("seed", Long.toString(training.seed()));
        properties.put("device", training.model().device().name().toLowerCase(Locale.ROOT));
        properties.put("host", Liveness.thisHost());
        properties.put(
                "command line",
                System.getProperty("sun.java.command", "")
                        .replaceFirst("^dev\\.sequential\\.cli\\.Main\\b", "sequential"));
        properties.put("operating system", System.getProperty("os.name") + ' ' + System.getProperty("os.arch"));
        properties.put("Java", Runtime.version().toString());
        properties.put("TensorFlow", TensorFlow.version());
        return properties;
    }

    private static void compiled(Compilation compiled, Map<String, String> properties) {
        if (KerasConfig.serialize(compiled.optimizer()) instanceof Map<?, ?> object) {
            properties.put("optimizer", String.valueOf(object.get("class_name")));
            if (object.get("config") instanceof Map<?, ?> config) {
                config.forEach((key, value) -> {
                    if (value != null && !key.equals("learning_rate") && !key.equals("name")) {
                        properties.put("optimizer " + key, text(value));
                    }
                });
            }
        }
        compiled.loss().map(RunMetadata::className).ifPresent(loss -> properties.put("loss", loss));
        properties.put(
                "metrics",
                compiled.metrics().stream().map(RunMetadata::className).collect(Collectors.joining(", ")));
    }

    /** A value as people write it: 0.0003 and 1e-7, not 3.0E-4 and 1.0E-7. */
    private static String text(Object value) {
        if (!(value instanceof Double number) || !Double.isFinite(number)) {
            return value.toString();
        }
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN
                ? plain
                : number.toString().replace(".0E", "E").replace('E', 'e');
    }

    private static String className(Object part) {
        return KerasConfig.serialize(part) instanceof Map<?, ?> object
                ? String.valueOf(object.get("class_name"))
                : String.valueOf(KerasConfig.serialize(part));
    }

    private static String named(Dataset data) {
        return data.input().shape()
                + (data.classNames().isEmpty() ? "" : ", classes " + String.join(" ", data.classNames()));
    }

    private static List<String> classes(Dataset held, Architecture model) {
        var output = model.output();
        if (output.numDimensions() != 1 || output.get(0) < 2) {
            return List.of();
        }
        List<String> names = new ArrayList<>(held.classNames());
        for (int k = names.size(); k < output.get(0); k++) {
            names.add(Integer.toString(k));
        }
        return names;
    }

    private static Optional<String> config(Training training) {
        try {
            return Optional.of(training.model().toJson());
        } catch (IllegalArgumentException e) {
            return Optional
                    .empty(); // a layer of the user's own without a configuration: it trains, but cannot be saved
        }
    }

    private static String lossName(Training training) {
        boolean logarithm = training.model()
                .compilation()
                .flatMap(Compilation::loss)
                .filter(loss -> loss instanceof CategoricalCrossentropy
                        || loss instanceof SparseCategoricalCrossentropy
                        || loss instanceof BinaryCrossentropy)
                .isPresent();
        return logarithm ? "Log-loss" : "Loss";
    }
}
