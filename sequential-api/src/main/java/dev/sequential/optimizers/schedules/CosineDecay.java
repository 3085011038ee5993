package dev.sequential.optimizers.schedules;

import dev.sequential.config.Records;
import java.util.Optional;

/**
 * A learning rate that falls along half a cosine wave, after a linear warm-up if there is one.
 *
 * @param initialLearningRate at step 0
 * @param decaySteps steps of the wave
 * @param alpha what is left at the end, as a part of the learning rate at its top
 * @param name in files
 * @param warmupTarget learning rate at the end of the warm-up; empty for none
 * @param warmupSteps steps of the warm-up
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/">Keras: learning rate schedules</a>
 */
public record CosineDecay(
        double initialLearningRate,
        int decaySteps,
        double alpha,
        String name,
        Optional<Double> warmupTarget,
        int warmupSteps)
        implements KerasSchedule<CosineDecay> {
    public CosineDecay {
        if (decaySteps < 1) {
            throw new IllegalArgumentException("CosineDecay needs decaySteps >= 1, got " + decaySteps);
        }
    }

    /** A wave down to 0. */
    public CosineDecay(double initialLearningRate, int decaySteps) {
        this(initialLearningRate, decaySteps, 0, "CosineDecay", Optional.empty(), 0);
    }

    /** The same schedule with something left at the end. */
    public CosineDecay alpha(double alpha) {
        return new CosineDecay(initialLearningRate, decaySteps, alpha, name, warmupTarget, warmupSteps);
    }

    /** The same schedule after a straight line up. */
    public CosineDecay warmup(double target, int steps) {
        return new CosineDecay(initialLearningRate, decaySteps, alpha, name, Optional.of(target), steps);
    }

    /** The same schedule with a straight line up to this learning rate before, over {@link #warmupSteps}. */
    public CosineDecay warmupTarget(double warmupTarget) {
        return Records.with(this, "warmupTarget", Optional.of(warmupTarget));
    }

    /** The same schedule with so many steps before, up to {@link #warmupTarget}. */
    public CosineDecay warmupSteps(int warmupSteps) {
        return Records.with(this, "warmupSteps", warmupSteps);
    }

    @Override
    public double at(long step) {
        if (warmupTarget.isEmpty()) {
            return wave(step, initialLearningRate);
        }
        double target = warmupTarget.get();
        return step < warmupSteps
                ? (target - initialLearningRate) * step / warmupSteps + initialLearningRate
                : wave(step - warmupSteps, target);
    }

    private double wave(long step, double top) {
        double done = Math.min(1, (double) step / decaySteps);
        return top * ((1 - alpha) * 0.5 * (1 + Math.cos(Math.PI * done)) + alpha);
    }
}
