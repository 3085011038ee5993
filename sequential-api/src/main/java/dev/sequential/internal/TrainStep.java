package dev.sequential.internal;

import dev.sequential.Node;
import dev.sequential.data.Batch;
import dev.sequential.data.Column;
import dev.sequential.layers.Weight;
import dev.sequential.losses.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** A step of training: forward, loss, gradients, updates. */
public final class TrainStep implements AutoCloseable {
    private final Step step;
    private final Meters meters;

    private TrainStep(Step step, Meters meters) {
        this.step = step;
        this.meters = meters;
    }

    static TrainStep create(Engine engine, Column x, Column y, boolean weighted) {
        var compilation = engine.compilation();
        Loss loss = compilation
                .loss()
                .orElseThrow(() -> new IllegalStateException(
                        "The model was compiled without a loss: compile it with loss(\"...\") to train it"));
        Ops tf = Ops.create(engine.graph()).withSubScope("train");
        var feedX = Feed.create(tf, "x", x);
        var feedY = Feed.create(tf, "y", y);
        var weights = tf.withName("weights").placeholder(TFloat32.class, Placeholder.shape(Shape.of(-1)));
        var seed = tf.withName("seed").placeholder(TInt64.class, Placeholder.shape(Shape.of(2)));
        var rate = tf.withName("learning_rate").placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        var pass = new Pass(tf, true, seed, new VariableWeights(engine.weights()));
        var predicted = Forward.emit(pass, engine.model(), feedX.value());
        var mask = pass.mask().<Operand<TFloat32>>map(steps -> tf.dtypes.cast(steps, TFloat32.class));
        Optional<Operand<TFloat32>> counts = weighted ? Optional.of(weights) : Optional.empty();
        Operand<TFloat32> total = LossValue.emit(tf, loss, feedY.value(), predicted, counts, mask);
        for (Operand<TFloat32> penalty : pass.losses()) {
            total = tf.math.add(total, penalty);
        }
        var meters = Meters.emit(
                tf,
                compilation,
                y.shape(),
                engine.model().output(),
                total,
                feedY.value(),
                predicted,
                weighted ? weights : samples(tf, predicted),
                mask);
        List<Op> updates = new ArrayList<>(pass.updates());
        updates.addAll(updates(engine, tf, pass, total, seed, rate));
        var feeds = new Step.Feeds(
                feedX,
                Optional.of(feedY),
                weighted ? Optional.of(weights) : Optional.empty(),
                Optional.of(seed),
                Optional.of(rate));
        return new TrainStep(new Step(engine.session(), feeds, meters.vector(), updates), meters);
    }

    /** The weight 1 for each sample. */
    static Operand<TFloat32> samples(Ops tf, Operand<TFloat32> predicted) {
        var batch = tf.slice(tf.shape(predicted), tf.constant(new int[] {0}), tf.constant(new int[] {1}));
        return tf.fill(batch, tf.constant(1f));
    }

    private static List<Op> updates(
            Engine engine, Ops tf, Pass pass, Operand<TFloat32> total, Operand<TInt64> seed, Operand<TFloat32> rate) {
        Map<String, Weight> trained = new LinkedHashMap<>();
        for (Node node : engine.model().nodes()) {
            for (Weight weight : node.weights()) {
                String name = node.name() + '/' + weight.path();
                if (node.trains(weight) && pass.reads().containsKey(name)) {
                    trained.put(name, weight);
                }
            }
        }
        if (trained.isEmpty()) {
            return List.of();
        }
        Output<?>[] reads = trained.keySet().stream()
                .map(name -> pass.read(name).asOutput())
                .toArray(Output<?>[]::new);
        Output<?>[] gradients = engine.graph().addGradients(null, new Output<?>[] {total.asOutput()}, reads, null);
        var step = tf.dtypes.cast(
                tf.math.add(
                        tf.slice(seed, tf.constant(new int[] {1}), tf.constant(new int[] {1})),
                        tf.constant(new long[] {1})),
                TFloat32.class);
        var number = tf.reshape(step, tf.constant(new int[] {}));
        List<Op> updates = new ArrayList<>();
        int index = 0;
        for (var entry : trained.entrySet()) {
            String name = entry.getKey();
            Output<?> gradient = gradients[index++];
            var variable = engine.weight(name);
            var update = new VariableUpdate(
                    tf.withSubScope("update"), rate, number, variable, pass.read(name), engine.slotsOf(name));
            var applied = engine.compilation().optimizer().emit(update, single(gradient));
            updates.add(constrained(tf, applied, variable, entry.getValue()));
        }
        return updates;
    }

    private static Op constrained(Ops tf, Op applied, Variable variable, Weight weight) {
        if (!weight.constraint().isPresent()) {
            return applied;
        }
        var after = tf.withControlDependencies(List.of(applied));
        return after.assignVariableOp(variable.handle(), weight.constraint().emit(after, variable.value(after)));
    }

    @SuppressWarnings("unchecked") // weights are kept in single precision
    private static Operand<TFloat32> single(Output<?> gradient) {
        return (Operand<TFloat32>) gradient;
    }

    /** What the step measures. */
    public Meters meters() {
        return meters;
    }

    /**
     * Trains on the first samples of a batch.
     *
     * @param seed of the training
     * @param number of the step, from 0
     * @param sums where the loss of the batch and the sums of the metrics are written
     */
    public void run(Batch batch, int samples, long seed, long number, double learningRate, float[] sums) {
        step.run(batch, samples, seed, number, learningRate, sums);
    }

    @Override
    public void close() {
        step.close();
    }
}
