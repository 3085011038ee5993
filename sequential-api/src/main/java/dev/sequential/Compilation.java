package dev.sequential;

import dev.sequential.config.Records;
import dev.sequential.losses.Loss;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.RMSprop;
import java.util.List;
import java.util.Optional;

/**
 * What a model was compiled with.
 *
 * @param optimizer how weights follow their gradients
 * @param loss what is minimized; empty for a model that is only evaluated by its metrics
 * @param lossWeights what the loss is multiplied by; the penalties of the layers are not
 * @param metrics what is measured besides the loss
 * @param weightedMetrics what is measured with sample weights counted
 * @param device where the model computes
 */
public record Compilation(
        Optimizer optimizer,
        Optional<Loss> loss,
        double lossWeights,
        List<Metric> metrics,
        List<Metric> weightedMetrics,
        Device device) {
    /** RMSprop, no loss and no metrics: the defaults of Keras. */
    static final Compilation DEFAULT =
            new Compilation(new RMSprop(), Optional.empty(), 1, List.of(), List.of(), Device.AUTO);

    Compilation optimizer(Optimizer changed) {
        return Records.with(this, "optimizer", changed);
    }

    Compilation loss(Loss changed) {
        return Records.with(this, "loss", Optional.of(changed));
    }

    Compilation lossWeights(double changed) {
        return Records.with(this, "lossWeights", changed);
    }

    Compilation metrics(List<Metric> changed) {
        return Records.with(this, "metrics", changed);
    }

    Compilation weightedMetrics(List<Metric> changed) {
        return Records.with(this, "weightedMetrics", changed);
    }

    Compilation device(Device changed) {
        return Records.with(this, "device", changed);
    }
}
