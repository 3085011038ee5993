package dev.sequential.optimizers;

import dev.sequential.config.Records;
import java.util.List;
import java.util.Optional;

/**
 * An optimizer with the keywords that every optimizer of Keras takes.
 *
 * @param <O> the optimizer itself
 */
public interface KerasOptimizer<O extends KerasOptimizer<O>> extends Optimizer {
    @Override
    OptimizerOptions options();

    /** The same optimizer under another name in files. */
    default O name(String name) {
        return option("name", Optional.of(name));
    }

    /** The same optimizer, taking this much of each weight, times the learning rate, off before each update. */
    default O weightDecay(double weightDecay) {
        return option("weightDecay", Optional.of(weightDecay));
    }

    /**
     * The same optimizer, without decay for the weights whose name contains one of these words or regular expressions,
     * such as {@code "bias"}.
     */
    default O excludeFromWeightDecay(String... names) {
        return option("excludeFromWeightDecay", List.of(names));
    }

    /** The same optimizer, scaling the gradient of each weight down to this norm. */
    default O clipnorm(double clipnorm) {
        return option("clipnorm", Optional.of(clipnorm));
    }

    /** The same optimizer, scaling all gradients together down to this norm. */
    default O globalClipnorm(double globalClipnorm) {
        return option("globalClipnorm", Optional.of(globalClipnorm));
    }

    /** The same optimizer, cutting gradients at this value and its negative. */
    default O clipvalue(double clipvalue) {
        return option("clipvalue", Optional.of(clipvalue));
    }

    /** The same optimizer, with or without a running mean of the weights that is the result of the training. */
    default O useEma(boolean useEma) {
        return option("useEma", useEma);
    }

    /** The same optimizer, keeping this much of the running mean of the weights at each step. */
    default O emaMomentum(double emaMomentum) {
        return option("emaMomentum", emaMomentum);
    }

    /** The same optimizer, putting the running mean in the weights' place every so many steps. */
    default O emaOverwriteFrequency(int steps) {
        return option("emaOverwriteFrequency", Optional.of(steps));
    }

    /** The same optimizer, taking the gradients of the loss times this factor. */
    default O lossScaleFactor(double factor) {
        return option("lossScaleFactor", Optional.of(factor));
    }

    /** The same optimizer, updating once in so many steps, by the mean of their gradients. */
    default O gradientAccumulationSteps(int steps) {
        return option("gradientAccumulationSteps", Optional.of(steps));
    }

    private O option(String keyword, Object value) {
        return Records.with(this, "options", options().with(keyword, value));
    }
}
