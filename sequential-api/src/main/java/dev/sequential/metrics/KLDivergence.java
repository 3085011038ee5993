package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Loss;

/**
 * The Kullback-Leibler divergence: the mean of the loss {@link dev.sequential.losses.KLDivergence} over the samples of
 * an epoch.
 *
 * @param name in histories
 */
@KerasClass(identifiers = {"kl_divergence", "kld", "KLD", "kullback_leibler_divergence"})
public record KLDivergence(String name) implements LossMetric, KerasMetric<KLDivergence> {
    public KLDivergence() {
        this("kl_divergence");
    }

    @Override
    public Loss measured() {
        return new dev.sequential.losses.KLDivergence();
    }
}
