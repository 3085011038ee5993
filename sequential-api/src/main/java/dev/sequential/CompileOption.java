package dev.sequential;

import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One argument of {@link Sequential#compile}, made by a static method named as Keras's keyword. Import them all:
 *
 * <pre>{@code
 * import static dev.sequential.CompileOption.*;
 *
 * model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
 * }</pre>
 *
 * <p>Each is given once, as a keyword in Python; {@link #metrics} and {@link #weightedMetrics} add up.
 */
public final class CompileOption {
    private final KeywordArgument argument;

    private CompileOption(String keyword, Object value) {
        this.argument = new KeywordArgument(keyword, value);
    }

    /** What a call of {@code compile} with these arguments says. */
    static Compilation compilation(CompileOption... options) {
        return Compilation.of(KeywordArgument.values(
                "compile", Arrays.stream(options).map(option -> option.argument).toList()));
    }

    @Override
    public String toString() {
        return argument.toString();
    }

    /** How weights follow their gradients, by name: {@code "adam"}, {@code "sgd"}, {@code "rmsprop"}, ... */
    public static CompileOption optimizer(String identifier) {
        return optimizer(Optimizer.of(identifier));
    }

    /** How weights follow their gradients. */
    public static CompileOption optimizer(Optimizer optimizer) {
        return new CompileOption("optimizer", optimizer);
    }

    /** What is minimized, by name: {@code "categorical_crossentropy"}, {@code "mse"}, ... */
    public static CompileOption loss(String identifier) {
        return loss(Loss.of(identifier));
    }

    /** What is minimized. */
    public static CompileOption loss(Loss loss) {
        return new CompileOption("loss", Optional.of(loss));
    }

    /** What the loss is multiplied by; 1 by default. The penalties of the layers are not multiplied. */
    public static CompileOption lossWeights(double factor) {
        return new CompileOption("lossWeights", factor);
    }

    /** What is measured besides the loss, by name: {@code "accuracy"}, ... */
    public static CompileOption metrics(String... identifiers) {
        return metrics(Arrays.stream(identifiers).map(Metric::of).toArray(Metric[]::new));
    }

    /** What is measured besides the loss. */
    public static CompileOption metrics(Metric... metrics) {
        return new CompileOption("metrics", List.of(metrics));
    }

    /**
     * What is measured besides the loss, names and metrics side by side: {@code metrics("accuracy", new
     * TopKCategoricalAccuracy().k(3))}.
     *
     * @throws IllegalArgumentException if something is neither a name nor a {@link Metric}
     */
    public static CompileOption metrics(Object... namesAndMetrics) {
        return metrics(metricsOf("metrics", namesAndMetrics));
    }

    /** What is measured with sample weights counted, by name. */
    public static CompileOption weightedMetrics(String... identifiers) {
        return weightedMetrics(Arrays.stream(identifiers).map(Metric::of).toArray(Metric[]::new));
    }

    /** What is measured with sample weights counted. */
    public static CompileOption weightedMetrics(Metric... metrics) {
        return new CompileOption("weightedMetrics", List.of(metrics));
    }

    /** What is measured with sample weights counted, names and metrics side by side. */
    public static CompileOption weightedMetrics(Object... namesAndMetrics) {
        return weightedMetrics(metricsOf("weightedMetrics", namesAndMetrics));
    }

    /**
     * Whether the optimizer of a model with layers under {@code mixed_float16} becomes a
     * {@link dev.sequential.optimizers.LossScaleOptimizer}; true by default.
     */
    public static CompileOption autoScaleLoss(boolean scale) {
        return new CompileOption("autoScaleLoss", scale);
    }

    /** Where the model computes: {@code "auto"} (a GPU where there is one), {@code "cpu"} or {@code "gpu"}. */
    public static CompileOption device(String word) {
        return device(Device.of(word));
    }

    /** Where the model computes. */
    public static CompileOption device(Device device) {
        return new CompileOption("device", device);
    }

    /**
     * Whether XLA compiles the steps; false by default. It is meant for GPUs: on the CPU it works, and steps take
     * several times as long, as XLA's convolutions there are not oneDNN's. The first step of each batch size takes
     * seconds longer.
     *
     * <p>Not taken from files: Keras writes {@code true} wherever its own default allows for it.
     */
    public static CompileOption jitCompile(boolean compiled) {
        return new CompileOption("jitCompile", compiled);
    }

    private static Metric[] metricsOf(String keyword, Object... namesAndMetrics) {
        return Arrays.stream(namesAndMetrics)
                .map(entry -> metricOf(keyword, entry))
                .toArray(Metric[]::new);
    }

    private static Metric metricOf(String keyword, Object entry) {
        if (entry instanceof Metric metric) {
            return metric;
        }
        if (entry instanceof String name) {
            return Metric.of(name);
        }
        throw new IllegalArgumentException("compile takes names and metrics as %s, got %s".formatted(keyword, entry));
    }
}
