package dev.sequential.metrics;

import dev.sequential.losses.Reduction;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The mean of the loss of the same name.
 *
 * @param fromLogits whether outputs are numbers that a softmax has yet to see
 * @param axis of the classes
 * @param name in histories
 * @see dev.sequential.losses.SparseCategoricalCrossentropy
 */
public record SparseCategoricalCrossentropy(boolean fromLogits, int axis, String name) implements MeanMetric {
    public SparseCategoricalCrossentropy() {
        this(false, -1, "sparse_categorical_crossentropy");
    }

    @Override
    public Operand<TFloat32> each(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
        return new dev.sequential.losses.SparseCategoricalCrossentropy(
                        fromLogits, java.util.Optional.empty(), Reduction.NONE, name)
                .emit(tf, truth, predicted);
    }
}
