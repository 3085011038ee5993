package dev.sequential.internal.engine;

import dev.sequential.data.TensorSpec;
import dev.sequential.internal.feed.BatchPlaceholder;
import dev.sequential.internal.feed.FeedBufferPool;
import dev.sequential.internal.feed.FeedBuffers;
import dev.sequential.internal.feed.FeedTensors;
import dev.sequential.internal.feed.StepPlaceholders;
import dev.sequential.internal.feed.TrainingPlaceholders;
import dev.sequential.internal.graph.MetricSums;
import dev.sequential.internal.graph.ThreadCounts;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/** A step of training, and the buffers that its batches are fed from. */
public final class TrainStep implements AutoCloseable {
    private final FeedBufferPool bufferPool;
    private final SplitGraphs<TrainGraph> graphs;
    private final int every;
    private final float[] taken;

    private TrainStep(FeedBufferPool bufferPool, SplitGraphs<TrainGraph> graphs, int every) {
        this.bufferPool = bufferPool;
        this.graphs = graphs;
        this.every = every;
        this.taken = new float[graphs.usual().flags()];
    }

    /**
     * Adds the step to the engine's graph.
     *
     * @param x what takes in the inputs
     */
    static TrainStep create(Engine engine, Function<Ops, BatchPlaceholder> x, TensorSpec y, Optional<Shape> weight) {
        var compilation = engine.compilation();
        if (compilation.loss().isEmpty()) {
            throw new IllegalStateException(
                    "The model was compiled without a loss: compile it with loss(\"...\") to train it");
        }
        Ops tf = engine.ops().withSubScope("train");
        var feeds = StepPlaceholders.labelled(tf, x.apply(tf), y, weight, Optional.of(TrainingPlaceholders.create(tf)));
        int every =
                compilation.optimizer().options().gradientAccumulationSteps().orElse(1);
        var graphs = new SplitGraphs<>(
                engine, ThreadCounts.PASSES_OF_A_STEP, parts -> TrainGraph.emit(engine, tf, feeds, parts));
        return new TrainStep(new FeedBufferPool(feeds), graphs, every);
    }

    /** What the step measures. */
    public MetricSums metricSums() {
        return graphs.usual().metricSums();
    }

    /** What takes in the batches of one pass; the caller closes it after the pass. */
    public FeedBuffers buffers() {
        return bufferPool.open(1);
    }

    /**
     * Trains on a batch.
     *
     * @param seed of the training
     * @param number of the step, from 0
     * @param sums where the loss of the batch and the sums of the metrics are written
     * @return whether the optimizer took a step; not so if it leaves out those whose gradients are not finite
     */
    public boolean run(FeedTensors batch, long seed, long number, double learningRate, float[] sums) {
        var graph = graphs.of(batch.samples());
        Step due = (number + 1) % every == 0 ? graph.apply() : graph.accumulate();
        batch.write(seed, number, learningRate);
        if (taken.length == 0) {
            due.run(batch, sums);
            return true;
        }
        due.run(batch, sums, taken);
        return taken[0] != 0;
    }

    @Override
    public void close() {
        bufferPool.close();
    }
}
