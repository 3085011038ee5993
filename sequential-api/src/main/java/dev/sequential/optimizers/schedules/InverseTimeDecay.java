package dev.sequential.optimizers.schedules;

/**
 * A learning rate that falls with the inverse of time: {@code initialLearningRate / (1 + decayRate * step /
 * decaySteps)}.
 *
 * @param initialLearningRate at step 0
 * @param decaySteps steps after which the decay has its full size
 * @param decayRate how fast it falls
 * @param staircase whether the quotient of steps is rounded down
 * @param name in files
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/">Keras: learning rate schedules</a>
 */
public record InverseTimeDecay(
        double initialLearningRate, int decaySteps, double decayRate, boolean staircase, String name)
        implements KerasSchedule<InverseTimeDecay> {
    public InverseTimeDecay {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("InverseTimeDecay needs decaySteps >= 1, got " + decaySteps);
        }
    }

    /** A smooth decay. */
    public InverseTimeDecay(double initialLearningRate, int decaySteps, double decayRate) {
        this(initialLearningRate, decaySteps, decayRate, false, "InverseTimeDecay");
    }

    /** The same schedule, in steps or smooth. */
    public InverseTimeDecay staircase(boolean staircase) {
        return new InverseTimeDecay(initialLearningRate, decaySteps, decayRate, staircase, name);
    }

    @Override
    public double at(long step) {
        double quotient = (double) step / decaySteps;
        return initialLearningRate / (1 + decayRate * (staircase ? Math.floor(quotient) : quotient));
    }
}
