package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.internal.tensorflow.Variable;
import dev.sequential.internal.tensorflow.Variables;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.training.SlotLayout;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.Session;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;

/**
 * An optimizer's slots: the variables that it keeps from step to step, for each trained weight and for all of them.
 *
 * <p>A slot is called by its weight's name, a slash, and its own; the order is that in which Keras saves them.
 */
public final class OptimizerSlots {
    private final Session session;
    private final Variables slots = new Variables("optimizer slot");

    /** None, as long as no optimizer is known. */
    OptimizerSlots(Session session) {
        this.session = session;
    }

    /**
     * Makes room for all that an optimizer keeps; called once.
     *
     * @param gathered values by name; the others are those that the optimizer starts from
     */
    void create(Ops tf, Architecture model, Optimizer optimizer, Map<String, float[]> gathered) {
        Map<String, float[]> values = new LinkedHashMap<>(gathered);
        SlotLayout.of(model, optimizer).forEach((name, slot) -> {
            slots.add(name, Variable.create(tf, "slot/" + name, slot.shape()));
            values.computeIfAbsent(name, absent -> {
                float[] initial = new float[Math.toIntExact(slot.shape().size())];
                Arrays.fill(initial, slot.initial());
                return initial;
            });
        });
        slots.write(session, values);
    }

    /** Their shapes, by name, in order. */
    public Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        slots.all().forEach((name, slot) -> shapes.put(name, slot.shape()));
        return shapes;
    }

    /** Their values, by name, in order. */
    public Map<String, float[]> read() {
        return slots.read(session);
    }

    /** Gives some of them values. */
    public void write(Map<String, float[]> values) {
        slots.write(session, values);
    }

    /** The moving averages that the optimizer keeps of weights, by the names of the weights. */
    Map<String, float[]> averages() {
        String ending = '/' + SlotLayout.AVERAGE;
        Map<String, float[]> averages = new LinkedHashMap<>();
        read().forEach((name, value) -> {
            if (name.endsWith(ending)) {
                averages.put(name.substring(0, name.length() - ending.length()), value);
            }
        });
        return averages;
    }

    /** Those of one weight, by their own names. */
    Map<String, Variable> of(String weight) {
        return slots.below(weight + '/');
    }

    /** Those that are kept once for all weights, by their own names. */
    Map<String, Variable> shared() {
        return slots.below(SlotLayout.SHARED);
    }
}
