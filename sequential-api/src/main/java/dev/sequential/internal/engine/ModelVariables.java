package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.internal.graph.VariableWeights;
import dev.sequential.internal.tensorflow.Variable;
import dev.sequential.internal.tensorflow.Variables;
import dev.sequential.layers.Weight;
import dev.sequential.shapes.ShapeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/**
 * The variables of a model: its weights, and the states that stateful layers keep from batch to batch.
 *
 * <p>Names are the layer's, a slash, and the path of the weight or state; values are in row-major order.
 */
public final class ModelVariables {
    private final Architecture model;
    private final Session session;
    private final Variables weights = new Variables("weight");
    private final Variables states = new Variables("state");

    /** Adds the variables of a model to its graph; they have no values yet. */
    ModelVariables(Ops ops, Architecture model, Session session) {
        this.model = model;
        this.session = session;
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
    }

    /**
     * Gives weights their initial values, and makes states 0.
     *
     * @param seed of the weights whose values are not known
     * @param known values of weights, by name
     */
    void initialize(long seed, Map<String, float[]> known) {
        weights.write(session, InitialWeights.draw(model, seed, known));
        resetStates();
    }

    /** The names of the weights, in order: the layer's name, a slash, the weight's path. */
    public List<String> names() {
        return List.copyOf(weights.all().keySet());
    }

    /** The values of all weights, by name, in order. */
    public Map<String, float[]> read() {
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

    /** What a forward pass reads and changes: weights and states. */
    public VariableWeights source() {
        Map<String, Variable> all = new LinkedHashMap<>(weights.all());
        all.putAll(states.all());
        return new VariableWeights(all);
    }

    /** The variable of a weight. */
    Variable weight(String name) {
        return weights.get(name);
    }
}
