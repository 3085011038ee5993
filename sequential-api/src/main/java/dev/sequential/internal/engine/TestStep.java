package dev.sequential.internal.engine;

import dev.sequential.data.TensorSpec;
import dev.sequential.internal.feed.BatchPlaceholder;
import dev.sequential.internal.feed.FeedBufferPool;
import dev.sequential.internal.feed.FeedBuffers;
import dev.sequential.internal.feed.FeedTensors;
import dev.sequential.internal.feed.StepPlaceholders;
import dev.sequential.internal.graph.MetricSums;
import java.util.Optional;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/** A step of evaluation, and the buffers that its batches are fed from. */
public final class TestStep implements AutoCloseable {
    private final FeedBufferPool bufferPool;
    private final SplitGraphs<TestGraph> graphs;
    private final int outputLength;

    private TestStep(FeedBufferPool bufferPool, SplitGraphs<TestGraph> graphs, int outputLength) {
        this.bufferPool = bufferPool;
        this.graphs = graphs;
        this.outputLength = outputLength;
    }

    static TestStep create(Engine engine, TensorSpec x, TensorSpec y, Optional<Shape> weight) {
        Ops tf = engine.ops().withSubScope("test");
        var feeds = StepPlaceholders.labelled(tf, BatchPlaceholder.create(tf, "x", x), y, weight, Optional.empty());
        var graphs = new SplitGraphs<>(engine, 1, parts -> TestGraph.emit(engine, tf, feeds, parts));
        long length = Math.max(0, engine.model().output().size());
        return new TestStep(new FeedBufferPool(feeds), graphs, (int) length);
    }

    /** What the step measures. */
    public MetricSums metricSums() {
        return graphs.usual().metricSums();
    }

    /**
     * What takes in the batches of one pass; the caller closes it after the pass.
     *
     * @param ahead how many batches are filled while an earlier one is still used
     */
    public FeedBuffers buffers(int ahead) {
        return bufferPool.open(ahead);
    }

    /** How many batches of a size are run over at once. */
    public int workers(int batchSize) {
        return graphs.undivided().step().workers(batchSize);
    }

    /**
     * What an evaluation of a batch came to.
     *
     * @param sums the loss, and the sums of the metrics
     * @param outputs of the model, sample after sample; empty where nobody asked for them
     */
    public record Evaluated(float[] sums, float[] outputs) {}

    /**
     * Evaluates a batch.
     *
     * @param workers how many batches are run over at once
     */
    public Evaluated run(FeedTensors batch, int workers) {
        float[] sums = new float[metricSums().length()];
        graphs.of(batch.samples(), workers).step().run(batch, sums);
        return new Evaluated(sums, new float[0]);
    }

    /** Evaluates a batch as {@link #run} does, and has the outputs as well. */
    public Evaluated runWithOutputs(FeedTensors batch, int workers) {
        float[] sums = new float[metricSums().length()];
        float[] outputs = new float[Math.multiplyExact(batch.samples(), outputLength)];
        graphs.of(batch.samples(), workers).watched().run(batch, sums, outputs);
        return new Evaluated(sums, outputs);
    }

    @Override
    public void close() {
        bufferPool.close();
    }
}
