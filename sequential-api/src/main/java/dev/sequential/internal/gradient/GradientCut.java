package dev.sequential.internal.gradient;

import java.util.List;
import java.util.Optional;
import org.tensorflow.GraphOperation;
import org.tensorflow.Output;

/**
 * A tensor at which TensorFlow's differentiation is cut, and the gradient written out instead: the output of a
 * rectifier, of the max pooling that alone takes a rectifier's output, or of a lookup.
 *
 * <p>The largest number of a window is 0 where the rectifier let none through, and one that it let through otherwise.
 * So the gradient may be masked behind the pooling as well as before it, and behind it there are fewer numbers.
 *
 * @param output of the op
 * @param masks whether the gradient goes on from here only where the output is above 0
 */
record GradientCut(Output<?> output, boolean masks) {
    /** The cuts at a rectifier, that nearer to the input first. */
    static List<GradientCut> at(Output<?> rectifier) {
        return pooled(rectifier)
                .map(pooled -> List.of(new GradientCut(rectifier, false), new GradientCut(pooled, true)))
                .orElseGet(() -> List.of(new GradientCut(rectifier, true)));
    }

    /** What comes out of the max pooling, if nothing else takes the tensor. */
    private static Optional<Output<?>> pooled(Output<?> tensor) {
        var op = (GraphOperation) tensor.op();
        if (op.numConsumers() != 1) {
            return Optional.empty();
        }
        GraphOperation taker = op.consumers().iterator().next();
        if (taker.type().equals("Reshape")) {
            return pooled(taker.output(0));
        }
        return taker.type().startsWith("MaxPool") ? Optional.of(taker.output(0)) : Optional.empty();
    }

    /** The cut at a lookup. */
    static GradientCut at(EmbeddingLookup lookup) {
        return new GradientCut(lookup.rows().asOutput(), false);
    }

    /** What the op takes, and the gradient goes on to. */
    Output<?> input() {
        return ((GraphOperation) output.op()).input(0);
    }

    /** Where TensorFlow goes on to differentiate: before a rectifier, whose gradient is the mask; at other ops. */
    Output<?> start() {
        return output.op().type().equals(BackwardPass.RECTIFIER) ? input() : output;
    }

    String name() {
        return output.op().name();
    }
}
