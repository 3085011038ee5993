package dev.sequential.metrics;

import dev.sequential.losses.HasAxis;
import dev.sequential.losses.HasFromLogits;
import dev.sequential.losses.HasLabelSmoothing;
import dev.sequential.losses.Reduction;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of the loss of the same name.
 *
 * @param fromLogits whether outputs are logits, the numbers before a softmax
 * @param labelSmoothing how much of each label is spread over the classes
 * @param axis of the classes
 * @param name in histories
 * @see dev.sequential.losses.CategoricalCrossentropy
 */
public record CategoricalCrossentropy(boolean fromLogits, double labelSmoothing, int axis, String name)
        implements MeanMetric,
                KerasMetric<CategoricalCrossentropy>,
                HasFromLogits<CategoricalCrossentropy>,
                HasLabelSmoothing<CategoricalCrossentropy>,
                HasAxis<CategoricalCrossentropy> {
    public CategoricalCrossentropy() {
        this(false, 0, -1, "categorical_crossentropy");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return new dev.sequential.losses.CategoricalCrossentropy(fromLogits, labelSmoothing, axis, Reduction.NONE, name)
                .emit(tf, truth, predicted);
    }
}
