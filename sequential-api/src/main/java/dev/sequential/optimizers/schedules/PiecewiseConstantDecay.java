package dev.sequential.optimizers.schedules;

import java.util.List;

/**
 * A learning rate that is constant up to each of several boundaries, and beyond the last.
 *
 * @param boundaries last step of each learning rate but the last
 * @param values the learning rates, one more than the boundaries
 * @param name in files
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/">Keras: learning rate schedules</a>
 */
public record PiecewiseConstantDecay(List<Long> boundaries, List<Double> values, String name)
        implements KerasSchedule<PiecewiseConstantDecay> {
    public PiecewiseConstantDecay {
        boundaries = List.copyOf(boundaries);
        values = List.copyOf(values);
        if (boundaries.size() != values.size() - 1) {
            throw new IllegalArgumentException(
                    "PiecewiseConstantDecay needs one value more than boundaries, got %d values and %d boundaries"
                            .formatted(values.size(), boundaries.size()));
        }
    }

    /** For example boundaries {@code (1000, 2000)} and values {@code (0.1, 0.01, 0.001)}. */
    public PiecewiseConstantDecay(List<Long> boundaries, List<Double> values) {
        this(boundaries, values, "PiecewiseConstant");
    }

    @Override
    public double at(long step) {
        int piece = 0;
        while (piece < boundaries.size() && step > boundaries.get(piece)) {
            piece++;
        }
        return values.get(piece);
    }
}
