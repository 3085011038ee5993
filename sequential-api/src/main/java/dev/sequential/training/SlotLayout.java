package dev.sequential.training;

import dev.sequential.architecture.Architecture;
import dev.sequential.architecture.Node;
import dev.sequential.layers.Weight;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.OptimizerOptions;
import dev.sequential.optimizers.Slot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/**
 * The slots that an optimizer has for a model, the arrays that it keeps from step to step: their names, shapes and
 * order, for each weight that it trains and for all of them together. Pure Java: files are read and written by it
 * without TensorFlow's native library.
 */
public final class SlotLayout {
    /** The slot of a weight's moving average. */
    public static final String AVERAGE = "average";

    /** The slot of a weight's accumulated gradients. */
    public static final String ACCUMULATOR = "gradient_accumulator";

    /** What the names of the slots begin with that are kept once for all weights. */
    public static final String SHARED = "optimizer/";

    private SlotLayout() {}

    /**
     * The slots for all weights of a model that are trained, and those kept once.
     *
     * @return by the weight's name, a slash, and the slot's own, in the order in which Keras saves them
     */
    public static Map<String, Slot> of(Architecture model, Optimizer optimizer) {
        List<Map.Entry<String, Slot>> slots = new ArrayList<>();
        for (Node node : model.nodes()) {
            for (Weight weight : node.weights()) {
                if (node.trains(weight)) {
                    String name = node.fullName(weight.path());
                    of(optimizer, name, weight.shape())
                            .forEach(slot -> slots.add(Map.entry(name + '/' + slot.name(), slot)));
                }
            }
        }
        slots.sort(Comparator.comparingInt(slot -> slot.getValue().group()));
        optimizer.shared().forEach(slot -> slots.add(Map.entry(SHARED + slot.name(), slot)));
        Map<String, Slot> ordered = new LinkedHashMap<>();
        slots.forEach(slot -> ordered.put(slot.getKey(), slot.getValue()));
        return ordered;
    }

    /** The slots for one weight: first what Keras keeps around the rule, then what the rule keeps. */
    public static List<Slot> of(Optimizer optimizer, String name, Shape weight) {
        List<Slot> slots = new ArrayList<>(aroundTheRule(optimizer.options(), weight));
        slots.addAll(optimizer.slots(name, weight));
        return slots;
    }

    private static List<Slot> aroundTheRule(OptimizerOptions options, Shape weight) {
        List<Slot> slots = new ArrayList<>();
        if (options.useEma()) {
            slots.add(Slot.zeros(AVERAGE, weight).group(-2));
        }
        if (options.gradientAccumulationSteps().isPresent()) {
            slots.add(Slot.zeros(ACCUMULATOR, weight).group(-1));
        }
        return slots;
    }

    /** The shapes of the slots, by name, in order. */
    public static Map<String, Shape> shapes(Architecture model, Optimizer optimizer) {
        Map<String, Shape> shapes = new LinkedHashMap<>();
        of(model, optimizer).forEach((name, slot) -> shapes.put(name, slot.shape()));
        return shapes;
    }
}
