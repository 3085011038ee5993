package dev.sequential.internal;

import dev.sequential.data.Column;
import java.util.List;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/** A step of prediction: forward only. */
public final class PredictStep implements AutoCloseable {
    private final Intakes intakes;
    private final PartGraphs<Step> graphs;

    private PredictStep(Intakes intakes, PartGraphs<Step> graphs) {
        this.intakes = intakes;
        this.graphs = graphs;
    }

    /**
     * Emits the step.
     *
     * @param sample the shape of a sample, with the sizes left open that may differ from batch to batch
     */
    static PredictStep create(Engine engine, Column x, Shape sample) {
        Ops tf = engine.ops().withSubScope("predict");
        var feedX = Feed.create(tf, "x", x, sample);
        var graphs = new PartGraphs<>(engine, 1, parts -> graph(engine, tf, feedX, parts));
        return new PredictStep(new Intakes(Feeds.inputs(feedX)), graphs);
    }

    private static Step graph(Engine engine, Ops tf, Feed x, Parts parts) {
        var pass = new Pass(tf, false, tf.constant(new long[] {0, 0}), engine.variables());
        var predicted = Forward.emit(pass, engine.model(), x.value(), parts);
        return new Step(engine, parts, List.of(FinalSoftmax.cheap(tf, predicted)), pass.updates());
    }

    /**
     * What takes in the batches of one pass; the caller closes it after the pass.
     *
     * @param ahead how many batches are filled while an earlier one is still used
     */
    public Intake intake(int ahead) {
        return intakes.open(ahead);
    }

    /** How many batches of a size are run over at once. */
    public int lanes(int batchSize) {
        return graphs.undivided().lanes(batchSize);
    }

    /**
     * Predicts a batch, of {@code length} numbers.
     *
     * @param lanes how many batches are run over at once
     */
    public float[] run(FedBatch batch, int length, int lanes) {
        float[] outputs = new float[length];
        graphs.of(batch.samples(), lanes).run(batch, outputs);
        return outputs;
    }

    @Override
    public void close() {
        intakes.close();
    }
}
