package dev.sequential.saving.configuration;

import dev.sequential.activations.HardSigmoidOfKeras2;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Translates configurations that Keras 2 wrote into those of Keras 3. */
public final class Keras2Config {
    /** Keywords of Keras 2 that Keras 3 has no more, and that change no number here. */
    private static final Set<String> GONE =
            Set.of("batch_input_shape", "input_length", "jit_compile", "is_legacy_optimizer");

    /** Keywords that Keras 3 has no more, and that say nothing only where they have these values. */
    private static final Map<String, Object> REFUSED = Map.of("time_major", false, "ragged", false);

    /** The same layers, which Keras 3 has under another name. */
    private static final Map<String, String> RENAMED =
            Map.of("ThresholdedReLU", "ReLU", "SyncBatchNormalization", "BatchNormalization");

    private static final String CUSTOM = "Custom>";

    private Keras2Config() {}

    /** A whole model: the first layer of an old one says itself what it takes. */
    static Map<String, Object> model(Map<String, ?> json) {
        Map<String, Object> model = new LinkedHashMap<>(json);
        Object config = json.get("config");
        if (config instanceof List<?> layers) {
            config = Map.of("name", "sequential", "layers", layers); // Keras 2.2 and before
        }
        if (config instanceof Map<?, ?> keywords && keywords.get("layers") instanceof List<?> layers) {
            Map<String, Object> changed = copy(keywords);
            changed.put("layers", withInput(layers));
            model.put("config", changed);
        }
        return object(model);
    }

    private static List<Object> withInput(List<?> layers) {
        List<Object> all = new ArrayList<>(layers);
        if (!layers.isEmpty()
                && layers.get(0) instanceof Map<?, ?> first
                && !"InputLayer".equals(first.get("class_name"))
                && first.get("config") instanceof Map<?, ?> keywords
                && keywords.get("batch_input_shape") instanceof List<?> shape) {
            all.add(0, Map.of("class_name", "InputLayer", "config", Map.of("batch_input_shape", shape)));
        }
        return all;
    }

    /** What a model was compiled with. */
    static Map<String, Object> training(Map<String, ?> json) {
        Map<String, Object> training = object(json);
        if (training.get("metrics") instanceof List<?> outputs) {
            training.put("metrics", flat(outputs));
        }
        if (training.get("weighted_metrics") instanceof List<?> outputs) {
            training.put("weighted_metrics", flat(outputs));
        }
        return training;
    }

    /** The metrics of the one output; Keras 2 keeps a list for each. */
    private static List<Object> flat(List<?> outputs) {
        List<Object> metrics = new ArrayList<>();
        for (Object output : outputs) {
            if (output instanceof List<?> several) {
                metrics.addAll(several);
            } else {
                metrics.add(output);
            }
        }
        return metrics.stream().map(Keras2Config::metric).toList();
    }

    /** A metric that is but a function under a name is that function. */
    private static Object metric(Object metric) {
        return metric instanceof Map<?, ?> object
                        && "MeanMetricWrapper".equals(object.get("class_name"))
                        && object.get("config") instanceof Map<?, ?> keywords
                        && keywords.get("fn") instanceof String function
                ? function
                : metric;
    }

    private static Map<String, Object> object(Map<?, ?> json) {
        Map<String, Object> changed = new LinkedHashMap<>();
        json.forEach((key, value) -> changed.put(String.valueOf(key), value(value)));
        if (changed.get("class_name") instanceof String name && changed.get("config") instanceof Map<?, ?> config) {
            String own = name.startsWith(CUSTOM) ? name.substring(CUSTOM.length()) : name;
            changed.put("class_name", Keras2OptimizerConfig.className(RENAMED.getOrDefault(own, own)));
            changed.put("config", keywords(own, copy(config)));
        }
        return changed;
    }

    private static Map<String, Object> keywords(String className, Map<String, Object> config) {
        if (config.get("batch_input_shape") instanceof List<?> shape && className.equals("InputLayer")) {
            config.put("batch_shape", shape);
        }
        config.keySet().removeAll(GONE);
        if (!className.equals("MeanMetricWrapper")) {
            config.remove("fn");
        }
        if ("auto".equals(config.get("reduction"))) {
            config.put("reduction", "sum_over_batch_size");
        }
        REFUSED.forEach((keyword, harmless) -> refuse(className, config, keyword, harmless));
        if (className.endsWith("Transpose")) {
            refuse(className, config, "groups", 1); // other convolutions have groups in Keras 3, too
        }
        if (config.get("virtual_batch_size") != null) {
            refuse(className, config, "virtual_batch_size", "None");
        }
        if (!config.containsKey("name")) {
            config.remove("dtype"); // of an initializer; layers and metrics have names
        } else if (config.get("name") == null) {
            config.remove("name");
        }
        if (config.containsKey("theta")) {
            config.put("threshold", config.remove("theta"));
        }
        for (String function : List.of("activation", "recurrent_activation")) {
            config.computeIfPresent(
                    function,
                    (key, word) -> word.equals("hard_sigmoid") ? HardSigmoidOfKeras2.INSTANCE.identifier() : word);
        }
        Keras2OptimizerConfig.keywords(className, config);
        return config;
    }

    private static void refuse(String className, Map<String, Object> config, String keyword, Object harmless) {
        Object value = config.remove(keyword);
        if (value != null && !value.equals(harmless)) {
            throw new IllegalArgumentException("%s of Keras 2 has %s %s, which Keras 3 has no more: only %s is read"
                    .formatted(className, keyword, value, harmless));
        }
    }

    @SuppressWarnings("NullAway") // JSON has nulls
    private static Object value(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            boolean function = "function".equals(map.get("class_name")) && map.get("config") instanceof String;
            return function ? map.get("config") : object(map); // a function of Keras by its name
        }
        return json instanceof Collection<?> list
                ? list.stream().map(Keras2Config::value).collect(Collectors.toCollection(ArrayList::new))
                : json;
    }

    private static Map<String, Object> copy(Map<?, ?> json) {
        Map<String, Object> copy = new LinkedHashMap<>();
        json.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return copy;
    }
}
