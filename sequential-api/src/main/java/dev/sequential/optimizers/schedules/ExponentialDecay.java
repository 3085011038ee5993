package dev.sequential.optimizers.schedules;

/**
 * A learning rate that falls exponentially: {@code initialLearningRate * decayRate^(step / decaySteps)}.
 *
 * @param initialLearningRate at step 0
 * @param decaySteps steps after which the decay has its full size
 * @param decayRate factor after so many steps
 * @param staircase whether the exponent is rounded down
 * @param name in files
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/">Keras: learning rate schedules</a>
 */
public record ExponentialDecay(
        double initialLearningRate, int decaySteps, double decayRate, boolean staircase, String name)
        implements KerasSchedule<ExponentialDecay> {
    public ExponentialDecay {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("ExponentialDecay needs decaySteps >= 1, got " + decaySteps);
        }
    }

    /** A smooth decay. */
    public ExponentialDecay(double initialLearningRate, int decaySteps, double decayRate) {
        this(initialLearningRate, decaySteps, decayRate, false, "ExponentialDecay");
    }

    /** The same schedule, in steps or smooth. */
    public ExponentialDecay staircase(boolean staircase) {
        return new ExponentialDecay(initialLearningRate, decaySteps, decayRate, staircase, name);
    }

    @Override
    public double at(long step) {
        double exponent = (double) step / decaySteps;
        return initialLearningRate * Math.pow(decayRate, staircase ? Math.floor(exponent) : exponent);
    }
}
