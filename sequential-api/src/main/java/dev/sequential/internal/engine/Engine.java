package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.data.Samples;
import dev.sequential.data.TensorSpec;
import dev.sequential.internal.feed.BatchPlaceholder;
import dev.sequential.internal.feed.DeviceDataset;
import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.ThreadCounts;
import dev.sequential.internal.graph.VariableWeights;
import dev.sequential.internal.tensorflow.GraphScope;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import dev.sequential.internal.tensorflow.Variable;
import dev.sequential.internal.tensorflow.Variables;
import dev.sequential.layers.Weight;
import dev.sequential.shapes.ShapeException;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tensorflow.Graph;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/**
 * A model in TensorFlow: the graph, and the session in which the weights live. It owns both, and all tensors of its
 * steps.
 *
 * <p>Steps are added to the graph when they are first asked for: for images kept as bytes and for floating-point
 * numbers the graphs differ, and a model that only predicts needs no gradients.
 */
public final class Engine implements AutoCloseable {
    private final Architecture model;
    private final Device device;
    private final BatchSplit parts;
    private final Graph graph = TensorFlowRuntime.newGraph();
    private final Ops ops = GraphScope.ops(graph);
    private final Session session;
    private final Variables weights = new Variables("weight");
    private final Variables states = new Variables("state");
    private final OptimizerSlots slots;
    private final Map<Object, AutoCloseable> steps = new HashMap<>();
    private Optional<Compilation> compilation = Optional.empty();
    private Optional<DeviceDataset> onDevice = Optional.empty();
    private int residentCount;
    private boolean anySize = true;

    /** Opens a model whose weights have their initial values, drawn from a seed. */
    public static Engine open(Architecture model, Device wanted, long seed) {
        return open(model, wanted, false, seed);
    }

    /** Opens a model, for XLA to compile where {@code jit}. */
    public static Engine open(Architecture model, Device wanted, boolean jit, long seed) {
        InitialWeights.requireArrays(model);
        Device device = TensorFlowRuntime.resolve(wanted);
        var engine = new Engine(model, device, jit);
        try {
            engine.initialize(seed);
        } catch (RuntimeException | Error e) {
            engine.close();
            throw e;
        }
        return engine;
    }

    private Engine(Architecture model, Device device, boolean jit) {
        this.model = model;
        this.device = device;
        this.parts = device == Device.CPU && !jit ? ThreadCounts.parts(model) : BatchSplit.NONE;
        Ops weightScope = ops.withSubScope("weights");
        Ops stateScope = ops.withSubScope("states");
        for (Node node : model.nodes()) {
            for (Weight weight : node.weights()) {
                String name = node.fullName(weight.path());
                weights.add(name, Variable.create(weightScope, name, weight.shape()));
            }
            node.states().forEach((path, shape) -> {
                String name = node.fullName(path);
                Shape whole = shape.prepend(model.input().batchSize().orElseThrow());
                states.add(name, Variable.create(stateScope, name, whole));
            });
        }
        this.session = TensorFlowRuntime.session(graph, device, ThreadCounts.training(model, parts), jit);
        this.slots = new OptimizerSlots(session);
    }

    private void initialize(long seed) {
        weights.write(session, InitialWeights.draw(model, seed));
        resetStates();
    }

    /** The device it computes on: the CPU or a GPU. */
    public Device device() {
        return device;
    }

    /** The names of the weights, in order: the layer's name, a slash, the weight's path. */
    public List<String> weightNames() {
        return List.copyOf(weights.all().keySet());
    }

    /** The values of all weights, by name, in order. */
    public Map<String, float[]> readAll() {
        return weights.read(session);
    }

    /** The value of a weight. */
    public float[] read(String weight) {
        return weights.get(weight).read(session);
    }

    /** Gives a weight a value. */
    public void write(String weight, float[] values) {
        weights.get(weight).write(session, values);
    }

    /** Gives weights values, by name. */
    public void write(Map<String, float[]> values) {
        weights.write(session, values);
    }

    /** What layers keep from batch to batch, by name. */
    public Map<String, float[]> readStates() {
        return states.read(session);
    }

    /** Gives layers what they keep from batch to batch, by name. */
    public void writeStates(Map<String, float[]> values) {
        states.write(session, values);
    }

    /** Makes everything 0 that layers keep from batch to batch. */
    public void resetStates() {
        Map<String, float[]> zeros = new LinkedHashMap<>();
        states.all()
                .forEach((name, state) ->
                        zeros.put(name, new float[Math.toIntExact(state.shape().size())]));
        states.write(session, zeros);
    }

    /** Refuses a batch whose samples do not follow those of the batch before, one by one. */
    void requireFollowing(int samples) {
        int kept = model.input().batchSize().orElse(samples);
        if (samples != kept && !states.all().isEmpty()) {
            throw new ShapeException(
                    "The model keeps states of %d samples from batch to batch, so each batch has %d, got %d: give batchSize(%d), and a number of samples that it divides"
                            .formatted(kept, kept, samples, kept));
        }
    }

    /** Makes room for what the optimizer keeps; called once, before any step. */
    public void compile(Compilation compiled) {
        compilation = Optional.of(compiled);
        slots.create(ops.withSubScope("optimizer"), model, compiled.optimizer());
    }

    /** What the optimizer keeps from step to step. */
    public OptimizerSlots slots() {
        return slots;
    }

    /** Gives weights their moving average, where the optimizer keeps one: what Keras does at the end of a training. */
    public void finishTraining() {
        if (compilation().optimizer().options().useEma()) {
            weights.write(session, slots.averages());
        }
    }

    /** The step that trains on batches of these shapes and types. */
    public TrainStep trainStep(TensorSpec x, TensorSpec y, Optional<Shape> weight) {
        return step(
                List.of("train", x, y, weight),
                () -> TrainStep.create(this, tf -> BatchPlaceholder.create(tf, "x", x), y, weight));
    }

    /** The step that trains on inputs that are kept on the device. */
    public TrainStep trainStep(DeviceDataset x, TensorSpec y, Optional<Shape> weight) {
        return step(List.of("train", x, y, weight), () -> TrainStep.create(this, x::feed, y, weight));
    }

    /** Keeps inputs on the device, in place of those that were kept there before. */
    public DeviceDataset keep(Samples inputs) {
        if (onDevice.isEmpty() || !onDevice.get().holds(inputs)) {
            onDevice.ifPresent(old -> {
                closeSteps();
                old.release(session);
            });
            Ops tf = ops.withSubScope("data");
            onDevice = Optional.of(DeviceDataset.copy(tf, session, inputs, "inputs_" + ++residentCount));
        }
        return onDevice.get();
    }

    /** The step that evaluates batches of these shapes and types. */
    public TestStep testStep(TensorSpec x, TensorSpec y, Optional<Shape> weight) {
        return step(List.of("test", x, y, weight), () -> TestStep.create(this, x, y, weight));
    }

    /**
     * The step that predicts batches of this shape and type: one for all sizes that the model leaves open, if its
     * layers can.
     */
    public PredictStep predictStep(TensorSpec x) {
        Shape open = model.input().shape();
        if (anySize && open.hasUnknownDimension()) {
            try {
                return predictStep(x, open);
            } catch (ShapeException e) { // a layer has ops for each step of a sequence, say
                anySize = false;
            }
        }
        return predictStep(x, x.shape());
    }

    private PredictStep predictStep(TensorSpec x, Shape sample) {
        String sizes = Arrays.toString(sample.asArray()); // shapes with open sizes equal none
        return step(List.of("predict", sizes, x.type(), x.divisor()), () -> PredictStep.create(this, x, sample));
    }

    @SuppressWarnings("unchecked") // the key begins with the kind of step
    private <S extends AutoCloseable> S step(List<?> key, Supplier<S> create) {
        return (S) steps.computeIfAbsent(key, unused -> create.get());
    }

    /** The ops of the graph. */
    public Ops ops() {
        return ops;
    }

    public Session session() {
        return session;
    }

    /** A run of the session that may be repeated, of so many parts that are independent of each other. */
    Session.Runner runner(int parts) {
        return TensorFlowRuntime.runner(session, device, parts);
    }

    /** How a batch is divided. */
    BatchSplit parts() {
        return parts;
    }

    public Architecture model() {
        return model;
    }

    public Compilation compilation() {
        return compilation.orElseThrow(() -> new IllegalStateException("The model must be compiled first"));
    }

    /** What a pass reads and changes: weights and states. */
    public VariableWeights variables() {
        Map<String, Variable> all = new LinkedHashMap<>(weights.all());
        all.putAll(states.all());
        return new VariableWeights(all);
    }

    /** The variable of a weight. */
    Variable weight(String name) {
        return weights.get(name);
    }

    private void closeSteps() {
        for (AutoCloseable step : new ArrayList<>(steps.values())) {
            try {
                step.close();
            } catch (Exception e) {
                throw new IllegalStateException(e); // steps only close tensors
            }
        }
        steps.clear();
    }

    @Override
    public void close() {
        closeSteps();
        session.close();
        graph.close();
    }
}
