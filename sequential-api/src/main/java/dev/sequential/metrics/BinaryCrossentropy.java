package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.HasFromLogits;
import dev.sequential.losses.HasLabelSmoothing;
import dev.sequential.losses.Reduction;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of the loss of the same name.
 *
 * @param fromLogits whether outputs are logits, the numbers before a sigmoid
 * @param labelSmoothing how far labels are moved towards one half, from 0 to 1
 * @param name in histories
 * @see dev.sequential.losses.BinaryCrossentropy
 */
@KerasClass(identifiers = {"bce", "BCE"})
public record BinaryCrossentropy(boolean fromLogits, double labelSmoothing, String name)
        implements MeanMetric,
                KerasMetric<BinaryCrossentropy>,
                HasFromLogits<BinaryCrossentropy>,
                HasLabelSmoothing<BinaryCrossentropy> {
    public BinaryCrossentropy() {
        this(false, 0, "binary_crossentropy");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return new dev.sequential.losses.BinaryCrossentropy(fromLogits, labelSmoothing, -1, Reduction.NONE, name)
                .emit(tf, truth, predicted);
    }
}
