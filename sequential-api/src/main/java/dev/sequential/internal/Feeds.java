package dev.sequential.internal;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * What a kind of step is fed.
 *
 * @param x inputs
 * @param y labels; empty for predictions
 * @param weights what each sample counts; empty where all count 1
 * @param seed seed of the training and number of the step
 * @param step number of the step
 * @param learningRate of the step
 */
record Feeds(
        Feed x,
        Optional<Feed> y,
        Optional<Operand<TFloat32>> weights,
        Optional<Operand<TInt64>> seed,
        Optional<Operand<TInt64>> step,
        Optional<Operand<TFloat32>> learningRate) {
    /** Inputs alone. */
    static Feeds inputs(Feed x) {
        return new Feeds(x, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
