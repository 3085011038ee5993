package dev.sequential.initializers;

import dev.sequential.config.Records;
import java.util.List;
import java.util.Optional;

/** An initializer whose spread depends on how many numbers flow in and out; a record with a component {@code axes}. */
interface FanScaled extends Seeded {
    /** Which axes of the weight count as inputs and outputs. */
    FanAxes axes();

    @Override
    default Initializer forAxes(List<Integer> inputs, List<Integer> outputs) {
        return axes().equals(FanAxes.BY_RANK)
                ? Records.with(this, "axes", new FanAxes(Optional.of(inputs), Optional.of(outputs)))
                : this;
    }
}
