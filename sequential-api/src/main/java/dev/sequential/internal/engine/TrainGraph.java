package dev.sequential.internal.engine;

import dev.sequential.architecture.Node;
import dev.sequential.internal.feed.StepPlaceholders;
import dev.sequential.internal.feed.TrainingPlaceholders;
import dev.sequential.internal.gradient.BackwardPass;
import dev.sequential.internal.gradient.EmbeddingLookup;
import dev.sequential.internal.gradient.IndexedSlices;
import dev.sequential.internal.gradient.LossScaling;
import dev.sequential.internal.gradient.OptimizerUpdates;
import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.ForwardContext;
import dev.sequential.internal.graph.MetricSums;
import dev.sequential.layers.Weight;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The graph of a step of training: forward, loss, gradients, updates.
 *
 * @param apply the step of a batch after which the weights change
 * @param accumulate the step of a batch whose gradients are only added to those before
 * @param metricSums what is measured
 * @param flags how many numbers each step gives besides those that are measured: one where the optimizer may leave a
 *     step out
 */
record TrainGraph(Step apply, Step accumulate, MetricSums metricSums, int flags) {
    /** Emits the graph, from what it is fed to what it changes, for batches of at least one sample for each part. */
    static TrainGraph emit(Engine engine, Ops tf, StepPlaceholders feeds, BatchSplit parts) {
        var told = feeds.step().orElseThrow();
        var pass = new ForwardContext(tf, true, told.seed(), engine.variables().source());
        var measured = ForwardResult.emit(engine, pass, feeds, parts);
        List<Operand<TFloat32>> losses = new ArrayList<>(List.of(measured.loss()));
        losses.addAll(pass.losses());
        var updates = updates(engine, tf, pass, losses, told);
        List<Op> always = pass.updates();
        List<Operand<TFloat32>> fetches =
                new ArrayList<>(List.of(measured.metricSums().vector()));
        updates.taken().ifPresent(taken -> fetches.add(tf.dtypes.cast(taken, TFloat32.class)));
        return new TrainGraph(
                new Step(engine, parts, fetches, both(always, updates.apply())),
                new Step(engine, parts, fetches, both(always, updates.accumulate())),
                measured.metricSums(),
                fetches.size() - 1);
    }

    private static List<Op> both(List<Op> some, List<Op> others) {
        List<Op> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    private static OptimizerUpdates updates(
            Engine engine, Ops tf, ForwardContext pass, List<Operand<TFloat32>> losses, TrainingPlaceholders told) {
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
            return OptimizerUpdates.NONE;
        }
        List<Output<?>> reads = trained.keySet().stream()
                .<Output<?>>map(name -> pass.readForGradient(name).asOutput())
                .toList();
        var optimizer = engine.compilation().optimizer();
        var scaling = new LossScaling(
                tf.withSubScope("scale"), optimizer, engine.slots().shared());
        Map<String, EmbeddingLookup> lookups = lookups(pass, trained.keySet());
        var gradients =
                BackwardPass.of(tf, losses, scaling.factor(), reads, pass.rectified(), List.copyOf(lookups.values()));
        Map<String, IndexedSlices> occurrences = new HashMap<>();
        int lookup = 0;
        for (var entry : lookups.entrySet()) {
            Shape shape = engine.variables().weight(entry.getKey()).shape();
            gradients
                    .byRows()
                    .get(lookup++)
                    .ifPresent(gradient ->
                            occurrences.put(entry.getKey(), entry.getValue().occurrences(tf, gradient, shape)));
        }
        List<OptimizerUpdates.Target> targets = new ArrayList<>();
        int number = 0;
        for (var entry : trained.entrySet()) {
            String name = entry.getKey();
            Output<?> gradient = gradients
                    .byTensors()
                    .get(number++)
                    .orElseThrow(() -> new IllegalStateException(
                            "No gradient comes to %s: a layer after it lets none through, as RandomPosterization does. Put that layer before those that are trained, or freeze them with trainable(false)"
                                    .formatted(name)));
            targets.add(new OptimizerUpdates.Target(
                    name,
                    engine.variables().weight(name),
                    pass.read(name),
                    pass.settled(name, single(gradient)),
                    Optional.ofNullable(occurrences.get(name)),
                    engine.slots().of(name),
                    entry.getValue().constraint()));
        }
        return OptimizerUpdates.emit(
                tf.withSubScope("update"),
                optimizer,
                targets,
                engine.slots().shared(),
                scaling,
                told.number(),
                told.learningRate());
    }

    /** The weights of which nothing but the rows that a layer looks up is used. */
    private static Map<String, EmbeddingLookup> lookups(ForwardContext pass, Iterable<String> trained) {
        Map<String, EmbeddingLookup> lookups = new LinkedHashMap<>();
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
}
