package dev.sequential.conformance;

import dev.sequential.constraints.Constraint;
import dev.sequential.internal.gradient.LossScaling;
import dev.sequential.internal.gradient.OptimizerUpdates;
import dev.sequential.internal.tensorflow.GraphScope;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import dev.sequential.internal.tensorflow.Variable;
import dev.sequential.internal.tensorflow.Variables;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.Slot;
import dev.sequential.training.SlotLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/** An optimizer at work on a few variables, with gradients that are given: how optimizers are checked. */
public final class OptimizerRun implements AutoCloseable {
    private final Graph graph = TensorFlowRuntime.newGraph();
    private final Session session;
    private final Optimizer optimizer;
    private final Variables variables = new Variables("variable");
    private final Variables slots = new Variables("slot");
    private final Map<String, Operand<TFloat32>> gradients = new LinkedHashMap<>();
    private final Operand<TInt64> batch;
    private final Operand<TFloat32> learningRate;
    private final OptimizerUpdates updates;
    private long done;

    /** Variables by name with their shapes; all start with zeros. */
    public OptimizerRun(Optimizer optimizer, Map<String, Shape> shapes) {
        this.optimizer = optimizer;
        this.session = new Session(graph);
        Ops tf = GraphScope.ops(graph);
        this.batch = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
        this.learningRate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
        List<OptimizerUpdates.Target> targets = new ArrayList<>();
        shapes.forEach((name, shape) -> {
            Variable variable = Variable.create(tf, name, shape);
            variables.add(name, variable);
            Map<String, Variable> own = new LinkedHashMap<>();
            for (Slot slot : SlotLayout.of(optimizer, name, shape)) {
                own.put(slot.name(), kept(tf, name + '_' + slot.name(), slot));
            }
            Operand<TFloat32> gradient = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
            gradients.put(name, gradient);
            targets.add(new OptimizerUpdates.Target(
                    name, variable, variable.value(tf), gradient, Optional.empty(), own, Constraint.NONE));
        });
        Map<String, Variable> shared = new LinkedHashMap<>();
        for (Slot slot : optimizer.shared()) {
            shared.put(slot.name(), kept(tf, slot.name(), slot));
        }
        var scaling = new LossScaling(tf, optimizer, shared);
        this.updates = OptimizerUpdates.emit(tf, optimizer, targets, shared, scaling, batch, learningRate);
    }

    /** A slot with its initial value. */
    private Variable kept(Ops tf, String name, Slot slot) {
        Variable kept = Variable.create(tf, name, slot.shape());
        float[] start = new float[Math.toIntExact(slot.shape().size())];
        Arrays.fill(start, slot.initial());
        kept.write(session, start);
        slots.add(name, kept);
        return kept;
    }

    /** Gives a variable a value. */
    public void write(String name, float[] values) {
        variables.get(name).write(session, values);
    }

    /** The value of a variable. */
    public float[] read(String name) {
        return variables.get(name).read(session);
    }

    /** The value of a slot: the variable's name, an underscore, the slot's. */
    public float[] readSlot(String name) {
        return slots.get(name).read(session);
    }

    /** The names of the slots. */
    public List<String> slotNames() {
        return List.copyOf(slots.all().keySet());
    }

    /** Batches so far. */
    public long done() {
        return done;
    }

    /** One batch. */
    public void step(Map<String, float[]> given) {
        int every = optimizer.options().gradientAccumulationSteps().orElse(1);
        var runner = session.runner();
        List<Tensor> fed = new ArrayList<>();
        try {
            given.forEach((name, numbers) -> {
                Operand<TFloat32> into = gradients.get(name);
                if (into == null) {
                    throw new IllegalArgumentException("There is no variable " + name);
                }
                var tensor = TFloat32.tensorOf(into.shape(), DataBuffers.of(numbers, true, false));
                fed.add(tensor);
                runner.feed(into, tensor);
            });
            var number = TInt64.scalarOf(done);
            var rate = TFloat32.scalarOf((float) optimizer.learningRate().at(done));
            fed.add(number);
            fed.add(rate);
            runner.feed(batch, number).feed(learningRate, rate);
            ((done + 1) % every == 0 ? updates.apply() : updates.accumulate()).forEach(runner::addTarget);
            updates.taken().ifPresent(runner::fetch);
            try (var results = runner.run()) {
                boolean taken = updates.taken().isEmpty() || ((TBool) results.get(0)).getBoolean();
                done += taken ? 1 : 0;
            }
        } finally {
            fed.forEach(Tensor::close);
        }
    }

    /** What Keras does at the end of a training: with a moving average, variables become it. */
    public void finish() {
        if (optimizer.options().useEma()) {
            variables
                    .all()
                    .forEach((name, variable) -> variable.write(
                            session, slots.get(name + '_' + SlotLayout.AVERAGE).read(session)));
        }
    }

    @Override
    public void close() {
        session.close();
        graph.close();
    }
}
