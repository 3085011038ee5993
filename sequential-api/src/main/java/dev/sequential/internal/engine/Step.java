package dev.sequential.internal.engine;

import dev.sequential.internal.feed.FeedTensors;
import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.ThreadCounts;
import dev.sequential.internal.tensorflow.Denormals;
import dev.sequential.training.Device;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.op.Op;
import org.tensorflow.types.TFloat32;

/**
 * A run of the session over one batch: its fetches and its targets. For each set of tensors that it is fed from, its
 * runner is made once and used again.
 */
final class Step {
    private final Engine engine;
    private final BatchSplit parts;
    private final List<Operand<TFloat32>> fetches;
    private final List<Op> targets;
    private final Map<FeedTensors, Session.Runner> runners = Collections.synchronizedMap(new WeakHashMap<>());

    Step(Engine engine, BatchSplit parts, List<Operand<TFloat32>> fetches, List<Op> targets) {
        this.engine = engine;
        this.parts = parts;
        this.fetches = List.copyOf(fetches);
        this.targets = List.copyOf(targets);
    }

    /**
     * How many batches of a size it runs over at once: one if it changes what the next one reads, or on a GPU, which
     * does one thing after the other.
     */
    int workers(int batchSize) {
        return targets.isEmpty() && engine.device() == Device.CPU ? ThreadCounts.workers(engine.model(), batchSize) : 1;
    }

    /** Runs over a batch, and writes what it fetches into {@code results}. */
    void run(FeedTensors batch, float[]... results) {
        try (var fetched = Denormals.flushed(runner(batch))) {
            for (int i = 0; i < results.length; i++) {
                fetched.get(i).asRawTensor().data().asFloats().read(results[i], 0, results[i].length);
            }
        }
    }

    private Session.Runner runner(FeedTensors batch) {
        return runners.computeIfAbsent(batch, fed -> {
            engine.variables().requireFollowing(fed.samples());
            Session.Runner runner = engine.runner(parts.count());
            fed.feed(runner);
            fetches.forEach(runner::fetch);
            targets.forEach(runner::addTarget);
            return runner;
        });
    }
}
