package dev.sequential.layers;

/**
 * A layer that computes each sample by itself and draws no random numbers, in training too: parts of a batch may then
 * be computed side by side.
 */
public interface PerSample extends Layer {
    /** Whether it does so as it is configured: by default, where its activation looks at the last axis alone. */
    default boolean perSample() {
        return HasActivation.activationOf(this).alongLastAxis();
    }
}
