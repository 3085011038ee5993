package dev.sequential.internal;

import dev.sequential.data.Column;
import java.util.List;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/** A step of prediction: forward only. */
public final class PredictStep implements AutoCloseable {
    private final Intakes intakes;
    private final Step step;

    private PredictStep(Intakes intakes, Step step) {
        this.intakes = intakes;
        this.step = step;
    }

    /**
     * Emits the step.
     *
     * @param sample the shape of a sample, with the sizes left open that may differ from batch to batch
     */
    static PredictStep create(Engine engine, Column x, Shape sample) {
        Ops tf = engine.ops().withSubScope("predict");
        var feedX = Feed.create(tf, "x", x, sample);
        var pass = new Pass(tf, false, tf.constant(new long[] {0, 0}), engine.variables());
        var predicted = Forward.emit(pass, engine.model(), feedX.value());
        var outputs = FinalSoftmax.cheap(tf, predicted);
        var step = new Step(engine, List.of(outputs), pass.updates());
        return new PredictStep(new Intakes(Feeds.inputs(feedX)), step);
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
        return step.lanes(batchSize);
    }

    /** Predicts a batch, of {@code length} numbers. */
    public float[] run(FedBatch batch, int length) {
        float[] outputs = new float[length];
        step.run(batch, outputs);
        return outputs;
    }

    @Override
    public void close() {
        intakes.close();
    }
}
