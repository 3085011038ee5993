package dev.sequential.metrics;

import dev.sequential.config.KerasClass;
import dev.sequential.losses.Loss;

/**
 * The mean of the loss of the same kind.
 *
 * @param name in histories
 * @see dev.sequential.losses.KLDivergence
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
