package dev.sequential.conformance;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.graph.Sums;
import dev.sequential.internal.engine.Engine;
import dev.sequential.internal.gradient.BackwardPass;
import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.ForwardContext;
import dev.sequential.internal.graph.ForwardPass;
import dev.sequential.internal.tensorflow.Variable;
import dev.sequential.layers.Weight;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * What a model computes, taken apart: outputs, gradients and updates of one training pass without an optimizer. It is
 * how layers are checked against Keras, and against finite differences.
 */
public final class Probe implements AutoCloseable {
    private final Engine engine;
    private final Operand<TFloat32> x;
    private final Operand<TFloat32> upstream;
    private final Operand<TFloat32> output;
    private final Operand<TFloat32> objective;
    private final Map<String, Operand<TFloat32>> gradients = new LinkedHashMap<>();
    private final List<Op> updates;

    /**
     * What a pass gave.
     *
     * @param output of the model
     * @param objective the sum of output times upstream, and the penalties
     * @param dx gradient of the objective by the input, 0 where none comes through
     * @param gradients of the objective by each trained weight, by name
     */
    public record Outcome(Values output, double objective, Values dx, Map<String, Values> gradients) {}

    /** Numbers in row-major order. */
    public static final class Values {
        private final float[] numbers;

        Values(float... numbers) {
            this.numbers = numbers;
        }

        /** The numbers. */
        public float[] floats() {
            return numbers.clone();
        }
    }

    /** Emits the training pass of an open model. */
    public Probe(Engine engine) {
        this(engine, BatchSplit.NONE);
    }

    /** The same, of batches that go through the layers in so many parts. */
    public Probe(Engine engine, int parts) {
        this(engine, new BatchSplit(parts, 0, engine.model().nodes().size()));
    }

    private Probe(Engine engine, BatchSplit parts) {
        this.engine = engine;
        Architecture model = engine.model();
        Ops tf = engine.ops().withSubScope("probe");
        this.x = tf.placeholder(
                TFloat32.class, Placeholder.shape(model.input().shape().prepend(-1)));
        this.upstream =
                tf.placeholder(TFloat32.class, Placeholder.shape(model.output().prepend(-1)));
        var pass = new ForwardContext(
                tf, true, tf.constant(new long[] {1, 0}), engine.variables().source());
        this.output = tf.identity(ForwardPass.emit(pass, model, x, parts));
        Operand<TFloat32> total = Sums.sum(tf, tf.math.mul(output, upstream));
        List<Operand<TFloat32>> losses = new ArrayList<>(List.of(total));
        for (Operand<TFloat32> penalty : pass.losses()) {
            losses.add(penalty);
            total = tf.math.add(total, penalty);
        }
        this.objective = total;
        List<String> names = new ArrayList<>();
        List<Output<?>> by = new ArrayList<>(List.of(x.asOutput()));
        for (Node node : model.nodes()) {
            for (Weight weight : node.weights()) {
                String name = node.fullName(weight.path());
                if (node.trains(weight)) {
                    names.add(name);
                    by.add(pass.readForGradient(name).asOutput());
                }
            }
        }
        var derived = BackwardPass.of(tf, losses, tf.constant(1f), by, pass.rectified());
        // there is none where the input is whole numbers, or a layer lets none through: it is 0
        derived.get(0).ifPresent(gradient -> gradients.put("", cast(gradient)));
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Operand<TFloat32> weight = cast(by.get(i + 1));
            gradients.put(name, derived.get(i + 1).map(Probe::cast).orElseGet(() -> tf.zerosLike(weight)));
        }
        this.updates = pass.updates();
    }

    /** One pass; weights that are kept by layers have their new values afterwards. */
    public Outcome run(float[] input, int samples, float[] upstreamGradient) {
        Architecture model = engine.model();
        Shape inputs = model.input().shape().prepend(samples);
        Shape outputs = model.output().prepend(samples);
        try (var fed = TFloat32.tensorOf(inputs, DataBuffers.of(input, true, false));
                var fedUpstream = TFloat32.tensorOf(outputs, DataBuffers.of(upstreamGradient, true, false))) {
            Session.Runner runner = engine.session()
                    .runner()
                    .feed(x, fed)
                    .feed(upstream, fedUpstream)
                    .fetch(output)
                    .fetch(objective);
            gradients.values().forEach(runner::fetch);
            updates.forEach(runner::addTarget);
            try (var result = runner.run()) {
                Map<String, Values> fetched = new LinkedHashMap<>();
                int index = 2;
                for (String name : gradients.keySet()) {
                    fetched.put(name, values((TFloat32) result.get(index++)));
                }
                Values dx = fetched.remove("");
                return new Outcome(
                        values((TFloat32) result.get(0)),
                        ((TFloat32) result.get(1)).getFloat(),
                        dx == null ? new Values(new float[input.length]) : dx,
                        fetched);
            }
        }
    }

    private static Values values(TFloat32 tensor) {
        return new Values(Variable.numbers(tensor));
    }

    @SuppressWarnings("unchecked") // everything is in single precision
    private static Operand<TFloat32> cast(Output<?> output) {
        return (Operand<TFloat32>) output;
    }

    @Override
    public void close() {
        engine.close();
    }
}
