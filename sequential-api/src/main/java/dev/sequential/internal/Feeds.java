package dev.sequential.internal;

import dev.sequential.data.Column;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
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
    /** Inputs and labels, with weights of samples where they have a shape. */
    static Feeds labelled(Ops tf, Feed x, Column y, Optional<Shape> weight, Optional<StepFeeds> step) {
        Optional<Operand<TFloat32>> weights = weight.map(
                shape -> tf.withName("weights").placeholder(TFloat32.class, Placeholder.shape(shape.prepend(-1))));
        return new Feeds(x, Optional.of(Feed.create(tf, "y", y)), weights, step);
    }

    /** Inputs alone. */
    static Feeds inputs(Feed x) {
        return new Feeds(x, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
