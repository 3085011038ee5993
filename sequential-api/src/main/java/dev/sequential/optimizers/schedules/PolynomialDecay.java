package dev.sequential.optimizers.schedules;

import dev.sequential.config.Records;

/**
 * A learning rate that goes from one value to another along a power of the steps that are left.
 *
 * @param initialLearningRate at step 0
 * @param decaySteps steps to the end
 * @param endLearningRate at the end and after it
 * @param power 1 for a straight line
 * @param cycle whether the decay starts again, ever longer, instead of ending
 * @param name in files
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/">Keras: learning rate schedules</a>
 */
public record PolynomialDecay(
        double initialLearningRate, int decaySteps, double endLearningRate, double power, boolean cycle, String name)
        implements KerasSchedule<PolynomialDecay> {
    public PolynomialDecay {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("PolynomialDecay needs decaySteps >= 1, got " + decaySteps);
        }
    }

    /** A straight line to 0.0001, as in Keras. */
    public PolynomialDecay(double initialLearningRate, int decaySteps) {
        this(initialLearningRate, decaySteps, 0.0001, 1, false, "PolynomialDecay");
    }

    /** Along a power. */
    public PolynomialDecay(double initialLearningRate, int decaySteps, double endLearningRate, double power) {
        this(initialLearningRate, decaySteps, endLearningRate, power, false, "PolynomialDecay");
    }

    /** The same schedule, starting again or not. */
    public PolynomialDecay cycle(boolean cycle) {
        return new PolynomialDecay(initialLearningRate, decaySteps, endLearningRate, power, cycle, name);
    }

    /** The same schedule with another end. */
    public PolynomialDecay endLearningRate(double endLearningRate) {
        return Records.with(this, "endLearningRate", endLearningRate);
    }

    /** The same schedule with another power; 1 is a straight line. */
    public PolynomialDecay power(double power) {
        return Records.with(this, "power", power);
    }

    @Override
    public double at(long step) {
        double length = decaySteps;
        double done = step;
        if (cycle) {
            length *= step == 0 ? 1 : Math.ceil((double) step / decaySteps);
        } else {
            done = Math.min((double) step, length);
        }
        return (initialLearningRate - endLearningRate) * Math.pow(1 - done / length, power) + endLearningRate;
    }
}
