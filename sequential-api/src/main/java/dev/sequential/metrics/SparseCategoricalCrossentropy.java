package dev.sequential.metrics;

import dev.sequential.graph.SampleWeights;
import dev.sequential.losses.HasAxis;
import dev.sequential.losses.HasFromLogits;
import dev.sequential.losses.HasIgnoredClass;
import dev.sequential.losses.Loss;
import dev.sequential.losses.Reduction;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The categorical cross-entropy of class numbers: the mean of the loss
 * {@link dev.sequential.losses.SparseCategoricalCrossentropy} over the samples of an epoch.
 *
 * @param fromLogits whether outputs are logits, the numbers before a softmax
 * @param ignoreClass a class number whose samples lose nothing; empty for none
 * @param axis of the classes
 * @param name in histories
 */
public record SparseCategoricalCrossentropy(boolean fromLogits, Optional<Integer> ignoreClass, int axis, String name)
        implements LossMetric,
                KerasMetric<SparseCategoricalCrossentropy>,
                HasFromLogits<SparseCategoricalCrossentropy>,
                HasAxis<SparseCategoricalCrossentropy>,
                HasIgnoredClass<SparseCategoricalCrossentropy> {
    public SparseCategoricalCrossentropy() {
        this(false, Optional.empty(), -1, "sparse_categorical_crossentropy");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.SparseCategoricalCrossentropy(
                fromLogits, ignoreClass, Reduction.NONE, axis, name);
    }

    @Override
    public Operand<TFloat32> counting(
            Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
        return measured()
                .mask(tf, truth, predicted, each(tf, truth, predicted))
                .<Operand<TFloat32>>map(counts -> tf.math.mul(SampleWeights.aligned(tf, weights, counts), counts))
                .orElse(weights);
    }
}
