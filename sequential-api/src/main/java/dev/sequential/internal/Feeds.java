package dev.sequential.internal;

import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * What a kind of step is fed.
 *
 * @param x inputs
 * @param y labels; empty for predictions
 * @param weights what each sample counts; empty where all count 1
 * @param step what a training tells its steps; empty for evaluations and predictions
 */
record Feeds(Feed x, Optional<Feed> y, Optional<Operand<TFloat32>> weights, Optional<StepFeeds> step) {
    /** Inputs alone. */
    static Feeds inputs(Feed x) {
        return new Feeds(x, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
