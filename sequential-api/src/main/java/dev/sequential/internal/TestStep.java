package dev.sequential.internal;

import dev.sequential.data.Column;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** A step of evaluation: forward, loss, metrics. */
final class TestStep implements AutoCloseable {
    private final Intakes intakes;
    private final Step step;
    private final Step watched;
    private final Meters meters;
    private final int outputLength;

    private TestStep(Intakes intakes, Step step, Step watched, Meters meters, int outputLength) {
        this.intakes = intakes;
        this.step = step;
        this.watched = watched;
        this.meters = meters;
        this.outputLength = outputLength;
    }

    static TestStep create(Engine engine, Column x, Column y, Optional<Shape> weight) {
        var compilation = engine.compilation();
        Ops tf = engine.ops().withSubScope("test");
        var feedX = Feed.create(tf, "x", x);
        var feedY = Feed.create(tf, "y", y);
        Optional<Operand<TFloat32>> counts = weight.map(
                shape -> tf.withName("weights").placeholder(TFloat32.class, Placeholder.shape(shape.prepend(-1))));
        var pass = new Pass(tf, false, tf.constant(new long[] {0, 0}), engine.variables());
        var predicted = Forward.emit(pass, engine.model(), feedX.value());
        var mask = pass.mask().<Operand<TFloat32>>map(steps -> tf.dtypes.cast(steps, TFloat32.class));
        var loss = LossValue.emit(tf, compilation, feedY.value(), predicted, counts, mask);
        var outputs = FinalSoftmax.cheap(tf, predicted);
        var meters = Meters.emit(
                tf,
                compilation,
                y.shape(),
                engine.model().output(),
                withPenalties(pass, loss),
                feedY.value(),
                outputs,
                counts,
                mask);
        var feeds = new Feeds(feedX, Optional.of(feedY), counts, Optional.empty());
        List<Op> updates = pass.updates();
        var step = new Step(engine, List.of(meters.vector()), updates);
        return new TestStep(
                new Intakes(feeds), step, new Step(engine, List.of(meters.vector(), outputs), updates), meters, (int)
                        Math.max(0, engine.model().output().size()));
    }

    /** Keras counts the penalties on weights and outputs in evaluations too. */
    private static Operand<TFloat32> withPenalties(Pass pass, Operand<TFloat32> loss) {
        Operand<TFloat32> total = loss;
        for (Operand<TFloat32> penalty : pass.losses()) {
            total = pass.tf().math.add(total, penalty);
        }
        return total;
    }

    /** What the step measures. */
    public Meters meters() {
        return meters;
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

    /**
     * What an evaluation of a batch came to.
     *
     * @param sums the loss, and the sums of the metrics
     * @param outputs of the model, sample after sample; empty where nobody asked for them
     */
    record Evaluated(float[] sums, float[] outputs) {}

    /** Evaluates a batch. */
    Evaluated run(FedBatch batch) {
        float[] sums = new float[meters.length()];
        step.run(batch, sums);
        return new Evaluated(sums, new float[0]);
    }

    /** Evaluates a batch as {@link #run} does, and has the outputs as well. */
    Evaluated runWithOutputs(FedBatch batch) {
        float[] sums = new float[meters.length()];
        float[] outputs = new float[Math.multiplyExact(batch.samples(), outputLength)];
        watched.run(batch, sums, outputs);
        return new Evaluated(sums, outputs);
    }

    @Override
    public void close() {
        intakes.close();
    }
}
