package dev.sequential.internal.engine;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.internal.gradient.OptimizerUpdates;
import dev.sequential.internal.tensorflow.Variable;
import dev.sequential.internal.tensorflow.Variables;
import dev.sequential.layers.Weight;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
    private static final String SHARED = "optimizer/";

    private final Session session;
    private final Variables slots = new Variables("optimizer slot");

    /** None, as long as no optimizer is known. */
    OptimizerSlots(Session session) {
        this.session = session;
    }

    /** Makes room for all that an optimizer keeps, with the values that it starts from; called once. */
    void create(Ops tf, Architecture model, Optimizer optimizer) {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Room room : rooms(model, optimizer)) {
            slots.add(
                    room.name(),
                    Variable.create(tf, "slot/" + room.name(), room.slot().shape()));
            float[] initial = new float[Math.toIntExact(room.slot().shape().size())];
            Arrays.fill(initial, room.slot().initial());
            values.put(room.name(), initial);
        }
        slots.write(session, values);
    }

    private static List<Room> rooms(Architecture model, Optimizer optimizer) {
        List<Room> rooms = new ArrayList<>();
        for (Node node : model.nodes()) {
            for (Weight weight : node.weights()) {
                if (node.trains(weight)) {
                    String variable = node.fullName(weight.path());
                    OptimizerUpdates.slots(optimizer, variable, weight.shape())
                            .forEach(slot -> rooms.add(new Room(variable + '/' + slot.name(), slot)));
                }
            }
        }
        rooms.sort(Comparator.comparingInt(room -> room.slot().group()));
        optimizer.shared().forEach(slot -> rooms.add(new Room(SHARED + slot.name(), slot)));
        return rooms;
    }

    private record Room(String name, Slot slot) {}

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
        String ending = '/' + OptimizerUpdates.AVERAGE;
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
        return slots.below(SHARED);
    }
}
