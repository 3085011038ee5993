package dev.sequential.internal;

import dev.sequential.Node;
import dev.sequential.data.Column;
import dev.sequential.layers.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** A step of training: forward, loss, gradients, updates. */
final class TrainStep implements AutoCloseable {
    private final Intakes intakes;
    private final Step apply;
    private final Step accumulate;
    private final int every;
    private final Meters meters;
    private final float[] taken;

    private TrainStep(Intakes intakes, Step apply, Step accumulate, int every, Meters meters, int flags) {
        this.intakes = intakes;
        this.apply = apply;
        this.accumulate = accumulate;
        this.every = every;
        this.meters = meters;
        this.taken = new float[flags];
    }

    /**
     * Adds the step to the engine's graph.
     *
     * @param x what takes in the inputs
     */
    static TrainStep create(Engine engine, Function<Ops, Feed> x, Column y, Optional<Shape> weight) {
        var compilation = engine.compilation();
        if (compilation.loss().isEmpty()) {
            throw new IllegalStateException(
                    "The model was compiled without a loss: compile it with loss(\"...\") to train it");
        }
        Ops tf = engine.ops().withSubScope("train");
        var feedX = x.apply(tf);
        var feedY = Feed.create(tf, "y", y);
        Optional<Operand<TFloat32>> counts = weight.map(
                shape -> tf.withName("weights").placeholder(TFloat32.class, Placeholder.shape(shape.prepend(-1))));
        var told = StepFeeds.create(tf);
        var pass = new Pass(tf, true, told.seed(), engine.variables());
        var predicted = Forward.emit(pass, engine.model(), feedX.value());
        var mask = pass.mask().<Operand<TFloat32>>map(steps -> tf.dtypes.cast(steps, TFloat32.class));
        List<Operand<TFloat32>> losses = new ArrayList<>();
        losses.add(LossValue.emit(tf, compilation, feedY.value(), predicted, counts, mask));
        losses.addAll(pass.losses());
        Operand<TFloat32> total = losses.get(0);
        for (Operand<TFloat32> penalty : pass.losses()) {
            total = tf.math.add(total, penalty);
        }
        var outputs = FinalSoftmax.cheap(tf, predicted);
        var meters = Meters.emit(
                tf, compilation, y.shape(), engine.model().output(), total, feedY.value(), outputs, counts, mask);
        var updates = updates(engine, tf, pass, losses, told);
        var feeds = new Feeds(feedX, Optional.of(feedY), counts, Optional.of(told));
        List<Op> always = pass.updates();
        List<Operand<TFloat32>> fetches = new ArrayList<>(List.of(meters.vector()));
        updates.taken().ifPresent(taken -> fetches.add(tf.dtypes.cast(taken, TFloat32.class)));
        var apply = new Step(engine, fetches, both(always, updates.apply()));
        var accumulate = new Step(engine, fetches, both(always, updates.accumulate()));
        int every =
                compilation.optimizer().options().gradientAccumulationSteps().orElse(1);
        return new TrainStep(new Intakes(feeds), apply, accumulate, every, meters, fetches.size() - 1);
    }

    private static List<Op> both(List<Op> some, List<Op> others) {
        List<Op> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static Updates updates(Engine engine, Ops tf, Pass pass, List<Operand<TFloat32>> losses, StepFeeds told) {
        Map<String, Weight> trained = new LinkedHashMap<>();
        for (Node node : engine.model().nodes()) {
            for (Weight weight : node.weights()) {
                String name = node.fullName(weight.path());
                if (node.trains(weight) && pass.reads().containsKey(name)) {
                    trained.put(name, weight);
                }
            }
        }
        if (trained.isEmpty()) {
            return Updates.NONE;
        }
        List<Output<?>> reads = trained.keySet().stream()
                .<Output<?>>map(name -> pass.readForGradient(name).asOutput())
                .toList();
        var optimizer = engine.compilation().optimizer();
        var scaling = new LossScaling(
                tf.withSubScope("scale"), optimizer, engine.slots().shared());
        Map<String, Lookup> lookups = lookups(pass, trained.keySet());
        var gradients =
                ChainRule.of(tf, losses, scaling.factor(), reads, pass.rectified(), List.copyOf(lookups.values()));
        Map<String, Occurrences> occurrences = new HashMap<>();
        int lookup = 0;
        for (var entry : lookups.entrySet()) {
            Shape shape = engine.weight(entry.getKey()).shape();
            gradients
                    .byRows()
                    .get(lookup++)
                    .ifPresent(gradient ->
                            occurrences.put(entry.getKey(), entry.getValue().occurrences(tf, gradient, shape)));
        }
        List<Updates.Target> targets = new ArrayList<>();
        int number = 0;
        for (var entry : trained.entrySet()) {
            String name = entry.getKey();
            Output<?> gradient = gradients
                    .byTensors()
                    .get(number++)
                    .orElseThrow(() -> new IllegalStateException(
                            "No gradient comes to %s: a layer after it lets none through, as RandomPosterization does. Put that layer before those that are trained, or freeze them with trainable(false)"
                                    .formatted(name)));
            targets.add(new Updates.Target(
                    name,
                    engine.weight(name),
                    pass.read(name),
                    pass.settled(name, single(gradient)),
                    Optional.ofNullable(occurrences.get(name)),
                    engine.slots().of(name),
                    entry.getValue().constraint()));
        }
        return Updates.emit(
                tf.withSubScope("update"),
                optimizer,
                targets,
                engine.slots().shared(),
                scaling,
                told.number(),
                told.learningRate());
    }

    /** The weights of which nothing but the rows that a layer looks up is used. */
    private static Map<String, Lookup> lookups(Pass pass, Iterable<String> trained) {
        Map<String, Lookup> lookups = new LinkedHashMap<>();
        for (String name : trained) {
            pass.lookup(name)
                    .filter(lookup -> lookup.alone(pass.read(name)))
                    .ifPresent(lookup -> lookups.put(name, lookup));
        }
        return lookups;
    }

    @SuppressWarnings("unchecked") // weights are kept in single precision
    private static Operand<TFloat32> single(Output<?> gradient) {
        return (Operand<TFloat32>) gradient;
    }

    /** What the step measures. */
    public Meters meters() {
        return meters;
    }

    /** What takes in the batches of one pass; the caller closes it after the pass. */
    public Intake intake() {
        return intakes.open(1);
    }

    /**
     * Trains on a batch.
     *
     * @param seed of the training
     * @param number of the step, from 0
     * @param sums where the loss of the batch and the sums of the metrics are written
     * @return whether the optimizer took a step; not so if it leaves out those whose gradients are not finite
     */
    public boolean run(FedBatch batch, long seed, long number, double learningRate, float[] sums) {
        Step due = (number + 1) % every == 0 ? apply : accumulate;
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
        intakes.close();
    }
}
