package dev.sequential.optimizers.schedules;

import dev.sequential.config.Registry;
import dev.sequential.config.SerializedAs;

/**
 * A learning rate schedule: the learning rate of each step.
 *
 * <pre>{@code new Adam(step -> 0.01 / (1 + step / 1000.0))}</pre>
 *
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/">Keras: learning rate schedules</a>
 */
@FunctionalInterface
public interface Schedule {
    /** The schedules by name. */
    Registry<Schedule> REGISTRY =
            new Registry<>(Schedule.class, "learning rate schedule", "keras.optimizers.schedules");

    /**
     * The learning rate.
     *
     * @param step number of the update, from 0
     */
    double at(long step);

    /** The same learning rate at every step. */
    static Schedule of(double learningRate) {
        return new Fixed(learningRate);
    }

    /** The same learning rate at every step: Keras writes it as a number. */
    record Fixed(double learningRate) implements Schedule, SerializedAs.PlainValue {
        public Fixed {
            if (!(learningRate >= 0) || Double.isInfinite(learningRate)) {
                throw new IllegalArgumentException("A learning rate is a number of at least 0, got " + learningRate);
            }
        }

        @Override
        public double at(long step) {
            return learningRate;
        }

        @Override
        public Object plain() {
            return learningRate;
        }
    }
}
