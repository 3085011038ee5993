package dev.sequential.internal.engine;

import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.ThreadCounts;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The two graphs of one kind of step: one divides a batch into parts, the other does not. The one that is not usual is
 * emitted when it is first needed.
 */
final class SplitGraphs<G> {
    private final BatchSplit parts;
    private final int least;
    private final Function<BatchSplit, G> emit;
    private final Map<BatchSplit, G> emitted = new HashMap<>();

    /**
     * Emits the usual graph.
     *
     * @param passes how often the step goes through the layers, which says how many samples are worth dividing
     */
    SplitGraphs(Engine engine, int passes, Function<BatchSplit, G> emit) {
        this.parts = engine.parts();
        this.least = Math.max(parts.count(), ThreadCounts.least(engine.model(), passes));
        this.emit = emit;
        emitted.put(parts, emit.apply(parts));
    }

    /** The graph of most batches. */
    G usual() {
        return graph(parts);
    }

    /** The graph of batches of so many samples. */
    G of(int samples) {
        return samples < least ? undivided() : usual();
    }

    /** The graph of batches of so many samples, of which several are run over at once. */
    G of(int samples, int workers) {
        return workers > 1 ? undivided() : of(samples);
    }

    /** The graph of batches that are not divided. */
    G undivided() {
        return graph(BatchSplit.NONE);
    }

    private synchronized G graph(BatchSplit divided) {
        return emitted.computeIfAbsent(divided, emit);
    }
}
