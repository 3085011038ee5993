package dev.sequential.initializers;

import dev.sequential.config.Records;
import java.util.List;
import java.util.Optional;

/**
 * An initializer whose variance depends on the fans of a weight, how many numbers flow in and out; a record with a
 * component {@code axes}.
 *
 * @param <I> the record
 */
public interface FanScaled<I extends Initializer> extends Seeded<I> {
    /** Which axes of the weight count as inputs and outputs. */
    FanAxes axes();

    @Override
    default Initializer forAxes(List<Integer> inputs, List<Integer> outputs) {
        return axes().equals(FanAxes.BY_RANK)
                ? Records.with(this, "axes", new FanAxes(Optional.of(inputs), Optional.of(outputs)))
                : this;
    }

    /** The same initializer, these axes of a weight counted as inputs. */
    default I inputAxes(int... axes) {
        return Records.with(this, "axes", new FanAxes(FanAxes.list(axes), axes().outputAxes()));
    }

    /** The same initializer, these axes of a weight counted as outputs. */
    default I outputAxes(int... axes) {
        return Records.with(this, "axes", new FanAxes(axes().inputAxes(), FanAxes.list(axes)));
    }
}
