package dev.sequential.internal.feed;

import dev.sequential.data.TensorSpec;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * The placeholders of one kind of step.
 *
 * @param x inputs
 * @param y labels; empty for predictions
 * @param weights what each sample counts; empty where all count 1
 * @param step what a training tells its steps; empty for evaluations and predictions
 */
public record StepPlaceholders(
        BatchPlaceholder x,
        Optional<BatchPlaceholder> y,
        Optional<Operand<TFloat32>> weights,
        Optional<TrainingPlaceholders> step) {
    /** Inputs and labels, with weights of samples where they have a shape. */
    public static StepPlaceholders labelled(
            Ops tf, BatchPlaceholder x, TensorSpec y, Optional<Shape> weight, Optional<TrainingPlaceholders> step) {
        Optional<Operand<TFloat32>> weights = weight.map(
                shape -> tf.withName("weights").placeholder(TFloat32.class, Placeholder.shape(shape.prepend(-1))));
        return new StepPlaceholders(x, Optional.of(BatchPlaceholder.create(tf, "y", y)), weights, step);
    }

    /** Inputs alone. */
    public static StepPlaceholders inputs(BatchPlaceholder x) {
        return new StepPlaceholders(x, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
