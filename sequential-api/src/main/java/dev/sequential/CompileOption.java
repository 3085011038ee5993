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
@FunctionalInterface
public interface CompileOption {
    /** What was compiled so far, with this argument. */
    Compilation apply(Compilation soFar);

    /** The keyword of an argument that is given once at most; empty for one that adds to what is there. */
    default Optional<String> keyword() {
        return Optional.empty();
    }

    /** How weights follow their gradients, by name: {@code "adam"}, {@code "sgd"}, {@code "rmsprop"}, ... */
    static CompileOption optimizer(String identifier) {
        return optimizer(Optimizer.of(identifier));
    }

    /** How weights follow their gradients. */
    static CompileOption optimizer(Optimizer optimizer) {
        return new CompileArgument("optimizer", optimizer);
    }

    /** What is minimized, by name: {@code "categorical_crossentropy"}, {@code "mse"}, ... */
    static CompileOption loss(String identifier) {
        return loss(Loss.of(identifier));
    }

    /** What is minimized. */
    static CompileOption loss(Loss loss) {
        return new CompileArgument("loss", Optional.of(loss));
    }

    /** What the loss is multiplied by; 1 by default. The penalties of the layers are not multiplied. */
    static CompileOption lossWeights(double factor) {
        return new CompileArgument("lossWeights", factor);
    }

    /** What is measured besides the loss, by name: {@code "accuracy"}, ... */
    static CompileOption metrics(String... identifiers) {
        return metrics(Arrays.stream(identifiers).map(Metric::of).toArray(Metric[]::new));
    }

    /** What is measured besides the loss. */
    static CompileOption metrics(Metric... metrics) {
        return soFar -> soFar.withMetrics(List.of(metrics));
    }

    /**
     * What is measured besides the loss, names and metrics side by side: {@code metrics("accuracy", new
     * TopKCategoricalAccuracy().k(3))}.
     *
     * @throws IllegalArgumentException if something is neither a name nor a {@link Metric}
     */
    static CompileOption metrics(Object... namesAndMetrics) {
        return metrics(MetricList.of("metrics", namesAndMetrics));
    }

    /** What is measured with sample weights counted, by name. */
    static CompileOption weightedMetrics(String... identifiers) {
        return weightedMetrics(Arrays.stream(identifiers).map(Metric::of).toArray(Metric[]::new));
    }

    /** What is measured with sample weights counted. */
    static CompileOption weightedMetrics(Metric... metrics) {
        return soFar -> soFar.withWeightedMetrics(List.of(metrics));
    }

    /** What is measured with sample weights counted, names and metrics side by side. */
    static CompileOption weightedMetrics(Object... namesAndMetrics) {
        return weightedMetrics(MetricList.of("weightedMetrics", namesAndMetrics));
    }

    /**
     * Whether the optimizer of a model with layers under {@code mixed_float16} becomes a
     * {@link dev.sequential.optimizers.LossScaleOptimizer}; true by default.
     */
    static CompileOption autoScaleLoss(boolean scale) {
        return new CompileArgument("autoScaleLoss", scale);
    }

    /** Where the model computes: {@code "auto"} (a GPU where there is one), {@code "cpu"} or {@code "gpu"}. */
    static CompileOption device(String word) {
        return device(Device.of(word));
    }

    /** Where the model computes. */
    static CompileOption device(Device device) {
        return new CompileArgument("device", device);
    }

    /**
     * Whether XLA compiles the steps; false by default. It is meant for GPUs: on the CPU it works, and steps take
     * several times as long, as XLA's convolutions there are not oneDNN's. The first step of each batch size takes
     * seconds longer.
     *
     * <p>Not taken from files: Keras writes {@code true} wherever its own default allows for it.
     */
    static CompileOption jitCompile(boolean compiled) {
        return new CompileArgument("jitCompile", compiled);
    }
}
