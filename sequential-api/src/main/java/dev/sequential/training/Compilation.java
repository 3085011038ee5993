package dev.sequential.training;

import dev.sequential.config.Records;
import dev.sequential.graph.DTypePolicy;
import dev.sequential.layers.Layer;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.LossScaleOptimizer;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.RMSprop;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a model was compiled with.
 *
 * @param optimizer how weights follow their gradients
 * @param loss what is minimized; empty for a model that is only evaluated by its metrics
 * @param lossWeights what the loss is multiplied by; the penalties of the layers are not
 * @param metrics what is measured besides the loss
 * @param weightedMetrics what is measured with sample weights counted
 * @param autoScaleLoss whether half precision is met by scaling the loss
 * @param device where the model computes
 * @param jitCompile whether XLA compiles the steps
 */
public record Compilation(
        Optimizer optimizer,
        Optional<Loss> loss,
        double lossWeights,
        List<Metric> metrics,
        List<Metric> weightedMetrics,
        boolean autoScaleLoss,
        Device device,
        boolean jitCompile) {
    /** RMSprop, no loss and no metrics: the defaults of Keras. */
    public static final Compilation DEFAULT =
            new Compilation(new RMSprop(), Optional.empty(), 1, List.of(), List.of(), true, Device.AUTO, false);

    /**
     * Keras's defaults, but for what is given.
     *
     * @param keywords values of components, by name
     */
    public static Compilation of(Map<String, Object> keywords) {
        Compilation compiled = DEFAULT;
        for (Map.Entry<String, Object> keyword : keywords.entrySet()) {
            compiled = Records.with(compiled, keyword.getKey(), keyword.getValue());
        }
        return compiled;
    }

    /** The same with another optimizer. */
    public Compilation optimizer(Optimizer changed) {
        return Records.with(this, "optimizer", changed);
    }

    /** The same on another device. */
    public Compilation device(Device changed) {
        return Records.with(this, "device", changed);
    }

    /** With the loss scaled, where a layer computes in half precision and the optimizer does not scale yet. */
    public Compilation scaledFor(List<Layer> layers) {
        boolean half =
                layers.stream().anyMatch(layer -> layer.options().dtype().equals(DTypePolicy.of("mixed_float16")));
        return half && autoScaleLoss && optimizer.lossScaling().isEmpty()
                ? optimizer(new LossScaleOptimizer(optimizer))
                : this;
    }
}
