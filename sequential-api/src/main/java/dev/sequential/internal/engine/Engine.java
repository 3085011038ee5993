package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.data.Samples;
import dev.sequential.data.TensorSpec;
import dev.sequential.internal.feed.BatchPlaceholder;
import dev.sequential.internal.feed.DeviceDataset;
import dev.sequential.internal.graph.BatchSplit;
import dev.sequential.internal.graph.ThreadCounts;
import dev.sequential.internal.tensorflow.GraphScope;
import dev.sequential.internal.tensorflow.TensorFlowRuntime;
import dev.sequential.shapes.ShapeException;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
    private final ModelVariables variables;
    private final OptimizerSlots slots;
    private final Map<Object, AutoCloseable> steps = new HashMap<>();
    private Optional<Compilation> compilation = Optional.empty();
    private Optional<DeviceDataset> onDevice = Optional.empty();
    private int residentCount;
    private boolean anySize = true;

    /** Opens a model whose weights have their initial values, drawn from a seed. */
    public static Engine open(Architecture model, Device wanted, long seed) {
        return open(model, wanted, false, seed, Map.of());
    }

    /**
     * Opens a model, for XLA to compile where {@code jit}.
     *
     * @param seed of the weights whose values are not known
     * @param known values of weights, by name
     */
    static Engine open(Architecture model, Device wanted, boolean jit, long seed, Map<String, float[]> known) {
        InitialWeights.requireArrays(model);
        Device device = TensorFlowRuntime.resolve(wanted);
        var engine = new Engine(model, device, jit);
        try {
            engine.variables.initialize(seed, known);
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
        this.session = TensorFlowRuntime.session(graph, device, ThreadCounts.training(model, parts), jit);
        this.variables = new ModelVariables(ops, model, session);
        this.slots = new OptimizerSlots(session);
    }

    /** The device it computes on: the CPU or a GPU. */
    public Device device() {
        return device;
    }

    /** The weights, and the states that stateful layers keep from batch to batch. */
    public ModelVariables variables() {
        return variables;
    }

    /**
     * Makes room for what the optimizer keeps; called once, before any step.
     *
     * @param gathered what it has kept already, by name; the rest starts anew
     */
    void compile(Compilation compiled, Map<String, float[]> gathered) {
        compilation = Optional.of(compiled);
        slots.create(ops.withSubScope("optimizer"), model, compiled.optimizer(), gathered);
    }

    /** What the optimizer keeps from step to step. */
    public OptimizerSlots slots() {
        return slots;
    }

    /** Gives weights their moving average, where the optimizer keeps one: what Keras does at the end of a training. */
    public void finishTraining() {
        if (compilation().optimizer().options().useEma()) {
            variables.write(slots.averages());
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
