package dev.sequential.internal.feed;

import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * The placeholders of a training step besides its samples: seed, step number, learning rate.
 *
 * @param seed of the training, and the number of the step: what random ops draw from
 * @param number of the step, from 0
 * @param learningRate of the step
 */
public record TrainingPlaceholders(Operand<TInt64> seed, Operand<TInt64> number, Operand<TFloat32> learningRate) {
    public static TrainingPlaceholders create(Ops tf) {
        return new TrainingPlaceholders(
                tf.withName("seed").placeholder(TInt64.class, Placeholder.shape(Shape.of(2))),
                tf.withName("step").placeholder(TInt64.class, Placeholder.shape(Shape.scalar())),
                tf.withName("learning_rate").placeholder(TFloat32.class, Placeholder.shape(Shape.scalar())));
    }
}
