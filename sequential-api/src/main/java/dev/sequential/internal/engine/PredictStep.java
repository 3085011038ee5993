package dev.sequential.internal.engine;

import dev.sequential.data.TensorSpec;
import dev.sequential.internal.feed.BatchPlaceholder;
import dev.sequential.internal.feed.FeedBufferPool;
import dev.sequential.internal.feed.FeedBuffers;
import dev.sequential.internal.feed.FeedTensors;
import dev.sequential.internal.feed.StepPlaceholders;
import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.FinalSoftmax;
import dev.sequential.internal.graph.ForwardContext;
import dev.sequential.internal.graph.ForwardPass;
import java.util.List;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/** A step of prediction: forward only. */
public final class PredictStep implements AutoCloseable {
    private final FeedBufferPool bufferPool;
    private final SplitGraphs<Step> graphs;

    private PredictStep(FeedBufferPool bufferPool, SplitGraphs<Step> graphs) {
        this.bufferPool = bufferPool;
        this.graphs = graphs;
    }

    /**
     * Emits the step.
     *
     * @param sample the shape of a sample, with the sizes left open that may differ from batch to batch
     */
    static PredictStep create(Engine engine, TensorSpec x, Shape sample) {
        Ops tf = engine.ops().withSubScope("predict");
        var feedX = BatchPlaceholder.create(tf, "x", x, sample);
        var graphs = new SplitGraphs<>(engine, 1, parts -> graph(engine, tf, feedX, parts));
        return new PredictStep(new FeedBufferPool(StepPlaceholders.inputs(feedX)), graphs);
    }

    private static Step graph(Engine engine, Ops tf, BatchPlaceholder x, BatchSplit parts) {
        var pass = new ForwardContext(
                tf, false, tf.constant(new long[] {0, 0}), engine.variables().source());
        var predicted = ForwardPass.emit(pass, engine.model(), x.value(), parts);
        return new Step(engine, parts, List.of(FinalSoftmax.cheap(tf, predicted)), pass.updates());
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
        return graphs.undivided().workers(batchSize);
    }

    /**
     * Predicts a batch, of {@code length} numbers.
     *
     * @param workers how many batches are run over at once
     */
    public float[] run(FeedTensors batch, int length, int workers) {
        float[] outputs = new float[length];
        graphs.of(batch.samples(), workers).run(batch, outputs);
        return outputs;
    }

    @Override
    public void close() {
        bufferPool.close();
    }
}
