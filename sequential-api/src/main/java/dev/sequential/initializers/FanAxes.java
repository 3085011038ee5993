package dev.sequential.initializers;

import dev.sequential.config.SerializedAs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which axes of a weight count as inputs and outputs, for weights that are no dense or convolution kernels.
 *
 * @param inputAxes axes that one output adds up; empty to tell by the rank
 * @param outputAxes axes of the outputs; empty to tell by the rank
 */
public record FanAxes(Optional<List<Integer>> inputAxes, Optional<List<Integer>> outputAxes)
        implements SerializedAs.Keywords {
    /** Told by the rank. */
    public static final FanAxes BY_RANK = new FanAxes();

    FanAxes() {
        this(Optional.empty(), Optional.empty());
    }

    static Optional<List<Integer>> list(int... axes) {
        return Optional.of(Arrays.stream(axes).boxed().toList());
    }
}
