package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.HasFromLogits;
import dev.sequential.losses.HasLabelSmoothing;
import dev.sequential.losses.Loss;
import dev.sequential.losses.Reduction;

/**
 * The binary cross-entropy: the mean of the loss {@link dev.sequential.losses.BinaryCrossentropy} over the samples of
 * an epoch.
 *
 * @param fromLogits whether outputs are logits, the numbers before a sigmoid
 * @param labelSmoothing how far labels are moved towards one half, from 0 to 1
 * @param name in histories
 */
@KerasClass(identifiers = {"bce", "BCE"})
public record BinaryCrossentropy(boolean fromLogits, double labelSmoothing, String name)
        implements LossMetric,
                KerasMetric<BinaryCrossentropy>,
                HasFromLogits<BinaryCrossentropy>,
                HasLabelSmoothing<BinaryCrossentropy> {
    public BinaryCrossentropy() {
        this(false, 0, "binary_crossentropy");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.BinaryCrossentropy(fromLogits, labelSmoothing, -1, Reduction.NONE, name);
    }
}
