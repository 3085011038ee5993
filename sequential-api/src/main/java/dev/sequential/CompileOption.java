package dev.sequential;

import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import java.util.Arrays;
import java.util.List;

/**
 * One argument of {@link Sequential#compile}, made by a static method named as Keras's keyword. Import them all:
 *
 * <pre>{@code
 * import static dev.sequential.CompileOption.*;
 *
 * model.compile(optimizer("adam"), loss("categorical_crossentropy"), metrics("accuracy"));
 * }</pre>
 */
@FunctionalInterface
public interface CompileOption {
    /** What was compiled so far, with this argument. */
    Compilation apply(Compilation soFar);

    /** How weights follow their gradients, by name: {@code "adam"}, {@code "sgd"}, {@code "rmsprop"}, ... */
    static CompileOption optimizer(String identifier) {
        return optimizer(Optimizer.of(identifier));
    }

    /** How weights follow their gradients. */
    static CompileOption optimizer(Optimizer optimizer) {
        return soFar -> soFar.optimizer(optimizer);
    }

    /** What is minimized, by name: {@code "categorical_crossentropy"}, {@code "mse"}, ... */
    static CompileOption loss(String identifier) {
        return loss(Loss.of(identifier));
    }

    /** What is minimized. */
    static CompileOption loss(Loss loss) {
        return soFar -> soFar.loss(loss);
    }

    /** What the loss is multiplied by; 1 by default. The penalties of the layers are not multiplied. */
    static CompileOption lossWeights(double factor) {
        return soFar -> soFar.lossWeights(factor);
    }

    /** What is measured besides the loss, by name: {@code "accuracy"}, ... */
    static CompileOption metrics(String... identifiers) {
        return metrics(Arrays.stream(identifiers).map(Metric::of).toArray(Metric[]::new));
    }

    /** What is measured besides the loss. */
    static CompileOption metrics(Metric... metrics) {
        return soFar -> soFar.metrics(List.of(metrics));
    }

    /** What is measured with sample weights counted, by name. */
    static CompileOption weightedMetrics(String... identifiers) {
        return weightedMetrics(Arrays.stream(identifiers).map(Metric::of).toArray(Metric[]::new));
    }

    /** What is measured with sample weights counted. */
    static CompileOption weightedMetrics(Metric... metrics) {
        return soFar -> soFar.weightedMetrics(List.of(metrics));
    }

    /**
     * Whether the optimizer of a model with layers under {@code mixed_float16} becomes a
     * {@link dev.sequential.optimizers.LossScaleOptimizer}; true by default.
     */
    static CompileOption autoScaleLoss(boolean scale) {
        return soFar -> soFar.autoScaleLoss(scale);
    }

    /** Where the model computes: {@code "auto"} (a GPU where there is one), {@code "cpu"} or {@code "gpu"}. */
    static CompileOption device(String word) {
        return device(Device.of(word));
    }

    /** Where the model computes. */
    static CompileOption device(Device device) {
        return soFar -> soFar.device(device);
    }

    /**
     * Whether XLA compiles the steps; false by default. It is meant for GPUs: on the CPU it works, and steps take
     * several times as long, as XLA's convolutions there are not oneDNN's. The first step of each batch size takes
     * seconds longer.
     *
     * <p>Not taken from files: Keras writes {@code true} wherever its own default allows for it.
     */
    static CompileOption jitCompile(boolean compiled) {
        return soFar -> soFar.jitCompile(compiled);
    }
}
