package dev.sequential.layers;

/** A layer that makes of a sample what depends on that sample alone, if its activation does, too. */
interface PerSample extends Layer {
    @Override
    default boolean perSample() {
        return activation().alongLastAxis();
    }
}
