package dev.sequential.metrics;

import dev.sequential.losses.HasAxis;
import dev.sequential.losses.HasFromLogits;
import dev.sequential.losses.HasLabelSmoothing;
import dev.sequential.losses.Loss;
import dev.sequential.losses.Reduction;

/**
 * The categorical cross-entropy: the mean of the loss {@link dev.sequential.losses.CategoricalCrossentropy} over the
 * samples of an epoch.
 *
 * @param fromLogits whether outputs are logits, the numbers before a softmax
 * @param labelSmoothing how much of each label is spread over the classes
 * @param axis of the classes
 * @param name in histories
 */
public record CategoricalCrossentropy(boolean fromLogits, double labelSmoothing, int axis, String name)
        implements LossMetric,
                KerasMetric<CategoricalCrossentropy>,
                HasFromLogits<CategoricalCrossentropy>,
                HasLabelSmoothing<CategoricalCrossentropy>,
                HasAxis<CategoricalCrossentropy> {
    public CategoricalCrossentropy() {
        this(false, 0, -1, "categorical_crossentropy");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.CategoricalCrossentropy(
                fromLogits, labelSmoothing, axis, Reduction.NONE, name);
    }
}
