package dev.sequential.saving.configuration;

import dev.sequential.config.KerasConfig;
import dev.sequential.config.UnknownNameException;
import dev.sequential.files.FileFormatException;
import dev.sequential.layers.Layer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keras's {@code compile_config}: what a model was compiled with, as JSON. */
public final class CompileConfig {
    private static final String WITHOUT =
            "load it without what it was compiled with, Sequential.load(file, LoadOption.compile(false)), and compile it anew to train it";

    private CompileConfig() {}

    /**
     * What a file's model was compiled with; empty where the file names no optimizer. As in Keras, the loss is scaled
     * by itself where the model is under {@code mixed_float16}, and not where only layers of it are.
     *
     * @param config what the file says of the compilation
     * @param architecture what the file says of the model's layers
     */
    public static Optional<Compilation> read(
            Path file, Map<String, ?> config, Map<String, ?> architecture, KerasVersion version, List<Layer> layers) {
        boolean half = architecture.get("config") instanceof Map<?, ?> keywords
                && String.valueOf(keywords.get("dtype")).contains("mixed_float16"); // a word, or an object with it
        try {
            return read(version.is2() ? Keras2Config.training(config) : config, half)
                    .map(compilation -> compilation.scaledFor(layers));
        } catch (UnknownNameException e) {
            throw ModelConfig.unknown(file, version, e);
        } catch (IllegalArgumentException e) {
            throw new FileFormatException(file, String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * What Keras's {@code compile_config} says; empty where it names no optimizer.
     *
     * @param autoScaleLoss whether half precision is met by scaling the loss, of which it says nothing
     */
    public static Optional<Compilation> read(Map<String, ?> config, boolean autoScaleLoss) {
        Object optimizer = config.get("optimizer");
        if (optimizer == null) {
            return Optional.empty();
        }
        return Optional.of(new Compilation(
                read(Optimizer.class, optimizer, "optimizer"),
                only(config.get("loss"), "loss").map(loss -> read(Loss.class, loss, "loss")),
                only(config.get("loss_weights"), "loss_weights")
                        .map(weight -> ((Number) weight).doubleValue())
                        .orElse(1.0),
                metrics(config.get("metrics")),
                metrics(config.get("weighted_metrics")),
                autoScaleLoss,
                Device.AUTO,
                false));
    }

    private static <T> T read(Class<T> type, Object config, String what) {
        try {
            return KerasConfig.deserialize(type, function(config));
        } catch (IllegalArgumentException e) {
            String problem = "its %s cannot be read, as a function or class of Python never is (%s): %s";
            throw new IllegalArgumentException(problem.formatted(what, e.getMessage(), WITHOUT), e);
        }
    }

    /** A function as its name: Keras writes its own, such as {@code keras.losses.huber}, as it writes the user's. */
    private static Object function(Object config) {
        return config instanceof Map<?, ?> object
                        && "function".equals(object.get("class_name"))
                        && object.get("config") instanceof String name
                ? name
                : config;
    }

    /** The value, or the only one of a list: a Sequential model has one output. */
    private static Optional<Object> only(@org.jspecify.annotations.Nullable Object value, String keyword) {
        if (value instanceof Collection<?> list) {
            if (list.size() != 1) {
                throw new IllegalArgumentException(
                        "A Sequential model has one output, so compile takes one of %s, got %s"
                                .formatted(keyword, list));
            }
            return only(list.iterator().next(), keyword);
        }
        return Optional.ofNullable(value);
    }

    private static List<Metric> metrics(@org.jspecify.annotations.Nullable Object config) {
        if (!(config instanceof Collection<?> metrics)) {
            return List.of();
        }
        return metrics.stream()
                .flatMap(metric -> metric instanceof Collection<?> nested ? nested.stream() : Stream.of(metric))
                .map(metric -> read(Metric.class, metric, "metric"))
                .toList();
    }

    /**
     * What a model was compiled with.
     *
     * @param now the learning rate of the steps to come
     */
    @SuppressWarnings({"NullAway", "unchecked"}) // JSON has nulls; a serialized optimizer is a map
    static Map<String, Object> write(Compilation compiled, Schedule now) {
        Map<String, Object> optimizer =
                new LinkedHashMap<>((Map<String, Object>) KerasConfig.serialize(compiled.optimizer()));
        learningRate(optimizer, KerasConfig.serialize(now));
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("optimizer", optimizer);
        config.put("loss", compiled.loss().map(KerasConfig::serialize).orElse(null));
        config.put("loss_weights", compiled.lossWeights() == 1 ? null : compiled.lossWeights());
        config.put("metrics", serialized(compiled.metrics()));
        config.put("weighted_metrics", serialized(compiled.weightedMetrics()));
        config.put("run_eagerly", false);
        config.put("steps_per_execution", 1);
        config.put("jit_compile", compiled.jitCompile());
        return config;
    }

    /** Keras's class name of an optimizer. */
    public static String className(Optimizer optimizer) {
        if (KerasConfig.serialize(optimizer) instanceof Map<?, ?> written
                && written.get("class_name") instanceof String name) {
            return name;
        }
        throw new IllegalArgumentException("The optimizer %s has no configuration".formatted(optimizer));
    }

    /** States the learning rate, within the inner optimizer where there is one. */
    @SuppressWarnings("unchecked") // a serialized optimizer is a map
    private static void learningRate(Map<String, Object> optimizer, Object rate) {
        Map<String, Object> keywords = new LinkedHashMap<>((Map<String, Object>) optimizer.get("config"));
        if (keywords.get("inner_optimizer") instanceof Map<?, ?> inner) {
            Map<String, Object> changed = new LinkedHashMap<>((Map<String, Object>) inner);
            learningRate(changed, rate);
            keywords.put("inner_optimizer", changed);
        } else {
            keywords.put("learning_rate", rate);
        }
        optimizer.put("config", keywords);
    }

    @SuppressWarnings("NullAway") // Keras writes null where there are none
    private static Object serialized(List<Metric> metrics) {
        return metrics.isEmpty()
                ? null
                : metrics.stream().map(KerasConfig::serialize).toList();
    }
}
