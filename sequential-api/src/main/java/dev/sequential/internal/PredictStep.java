package dev.sequential.internal;

import dev.sequential.data.Batch;
import dev.sequential.data.Column;
import java.util.List;
import java.util.Optional;
import org.tensorflow.op.Ops;

/** A step of prediction: forward only. */
public final class PredictStep implements AutoCloseable {
    private final Step step;

    private PredictStep(Step step) {
        this.step = step;
    }

    static PredictStep create(Engine engine, Column x) {
        Ops tf = Ops.create(engine.graph()).withSubScope("predict");
        var feedX = Feed.create(tf, "x", x);
        var pass = new Pass(tf, false, tf.constant(new long[] {0, 0}), new VariableWeights(engine.weights()));
        var predicted = Forward.emit(pass, engine.model(), feedX.value());
        var feeds = new Step.Feeds(feedX, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        return new PredictStep(new Step(engine, feeds, predicted, List.of()));
    }

    /**
     * Predicts the first samples of a batch; {@code length} numbers are written to {@code outputs}, from a place on.
     */
    public void run(Batch batch, int samples, float[] outputs, int from, int length) {
        step.run(batch, samples, outputs, from, length);
    }

    @Override
    public void close() {
        step.close();
    }
}
