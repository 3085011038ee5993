package dev.sequential.optimizers.schedules;

import dev.sequential.config.Records;

/**
 * A learning rate that falls along half a cosine wave and starts again, over and over (SGDR, Loshchilov and Hutter
 * 2016).
 *
 * @param initialLearningRate at step 0
 * @param firstDecaySteps steps of the first wave
 * @param tMul length of each wave in units of the one before
 * @param mMul height of each wave in units of the one before
 * @param alpha what is left at the end of a wave, as a part of the learning rate
 * @param name in files
 * @see <a href="https://keras.io/api/optimizers/learning_rate_schedules/">Keras: learning rate schedules</a>
 */
public record CosineDecayRestarts(
        double initialLearningRate, int firstDecaySteps, double tMul, double mMul, double alpha, String name)
        implements KerasSchedule<CosineDecayRestarts> {
    public CosineDecayRestarts {
        if (firstDecaySteps < 1) {
            throw new IllegalArgumentException(
                    "CosineDecayRestarts needs firstDecaySteps >= 1, got " + firstDecaySteps);
        }
    }

    /** Waves of doubled length and the same height, as in Keras. */
    public CosineDecayRestarts(double initialLearningRate, int firstDecaySteps) {
        this(initialLearningRate, firstDecaySteps, 2, 1, 0, "SGDRDecay");
    }

    /** Waves of other lengths and heights. */
    public CosineDecayRestarts(
            double initialLearningRate, int firstDecaySteps, double tMul, double mMul, double alpha) {
        this(initialLearningRate, firstDecaySteps, tMul, mMul, alpha, "SGDRDecay");
    }

    /** The same schedule with each wave longer by this factor. */
    public CosineDecayRestarts tMul(double tMul) {
        return Records.with(this, "tMul", tMul);
    }

    /** The same schedule with each wave higher by this factor. */
    public CosineDecayRestarts mMul(double mMul) {
        return Records.with(this, "mMul", mMul);
    }

    /** The same schedule with something left at the end of each wave, as a part of the learning rate. */
    public CosineDecayRestarts alpha(double alpha) {
        return Records.with(this, "alpha", alpha);
    }

    @Override
    public double at(long step) {
        float done = (float) step / firstDecaySteps;
        double wave;
        double part;
        if (tMul == 1) {
            wave = Math.floor(done);
            part = done - wave;
        } else {
            // single precision, as in Keras, decides on which side of a restart a step falls
            float longer = (float) tMul;
            wave = Math.floor((float) Math.log(1f - done * (1f - longer)) / (float) Math.log(longer));
            double before = (1 - Math.pow(longer, wave)) / (1 - longer);
            part = (done - before) / Math.pow(longer, wave);
        }
        double cosine = 0.5 * Math.pow(mMul, wave) * (1 + Math.cos(Math.PI * part));
        return initialLearningRate * ((1 - alpha) * cosine + alpha);
    }
}
