package dev.sequential.tracking;

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
 * What a training can say about itself.
 *
 * @param properties short facts, by name
 * @param summary the table of the layers
 * @param config the layers as JSON; empty where one of them has no configuration, so that the model cannot be saved
 * @param classes names of the classes, or their numbers where they have none; empty where the model ends in one number
 *     or nothing is validated
 * @param lossName what the article calls the loss: log-loss, where it is one
 */
public record Facts(
        Map<String, String> properties,
        String summary,
        Optional<String> config,
        List<String> classes,
        String lossName) {
    private static final int LONGEST_PLAIN = 8;

    /** Those of a training that begins. */
    public static Facts of(Training training) {
        Architecture model = training.model().architecture();
        return new Facts(
                properties(training),
                AsciiSummary.of(model),
                config(training),
                training.validation().map(held -> classes(held, model)).orElse(List.of()),
                lossName(training));
    }

    /** The long ones, by name. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("summary", summary);
        config.ifPresent(json -> texts.put("config", json));
        if (!classes.isEmpty()) {
            texts.put("classes", String.join("\n", classes));
        }
        return texts;
    }

    private static Map<String, String> properties(Training training) {
        Map<String, String> facts = new LinkedHashMap<>();
        Architecture model = training.model().architecture();
        facts.put("model", model.name());
        facts.put("data", named(training.data()));
        training.data().fingerprint().ifPresent(print -> facts.put("data checksum", print));
        training.data().size().ifPresent(size -> facts.put("training samples", Integer.toString(size)));
        training.validation()
                .map(Dataset::size)
                .ifPresent(size -> size.ifPresent(n -> facts.put("validation samples", Integer.toString(n))));
        facts.put("epochs", Integer.toString(training.epochs()));
        facts.put("batch size", Integer.toString(training.batchSize()));
        training.model().compilation().ifPresent(compiled -> compiled(compiled, facts));
        facts.put("learning rate", text(training.learningRate()));
        facts.put("layers", Integer.toString(model.nodes().size()));
        facts.put("parameters", Long.toString(model.countParams()));
        facts.put("trainable parameters", Long.toString(model.countTrainableParams()));
        facts.put("seed", Long.toString(training.seed()));
        facts.put("device", training.model().device().name().toLowerCase(Locale.ROOT));
        facts.put("host", Liveness.thisHost());
        facts.put(
                "command line",
                System.getProperty("sun.java.command", "")
                        .replaceFirst("^dev\\.sequential\\.cli\\.Main\\b", "sequential"));
        facts.put("operating system", System.getProperty("os.name") + ' ' + System.getProperty("os.arch"));
        facts.put("Java", Runtime.version().toString());
        facts.put("TensorFlow", TensorFlow.version());
        return facts;
    }

    private static void compiled(Compilation compiled, Map<String, String> facts) {
        if (KerasConfig.serialize(compiled.optimizer()) instanceof Map<?, ?> object) {
            facts.put("optimizer", String.valueOf(object.get("class_name")));
            if (object.get("config") instanceof Map<?, ?> config) {
                config.forEach((key, value) -> {
                    if (value != null && !key.equals("learning_rate") && !key.equals("name")) {
                        facts.put("optimizer " + key, text(value));
                    }
                });
            }
        }
        compiled.loss().map(Facts::word).ifPresent(loss -> facts.put("loss", loss));
        facts.put("metrics", compiled.metrics().stream().map(Facts::word).collect(Collectors.joining(", ")));
    }

    /** As people write it: 0.0003 and 1e-7, not 3.0E-4 and 1.0E-7. */
    private static String text(Object value) {
        if (!(value instanceof Double number) || !Double.isFinite(number)) {
            return value.toString();
        }
        String plain = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return plain.length() <= LONGEST_PLAIN
                ? plain
                : number.toString().replace(".0E", "E").replace('E', 'e');
    }

    private static String word(Object part) {
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
