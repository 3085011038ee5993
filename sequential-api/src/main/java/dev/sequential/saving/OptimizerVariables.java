package dev.sequential.saving;

import dev.sequential.OptimizerState;
import dev.sequential.Sequential;
import dev.sequential.optimizers.schedules.Schedule;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.tensorflow.ndarray.Shape;

/**
 * An optimizer's own variables in the order in which Keras saves them: the iteration, the learning rate unless it
 * follows a schedule, the moving averages of all weights, their accumulated gradients, then for each weight what the
 * rule keeps.
 */
public final class OptimizerVariables {
    private OptimizerVariables() {}

    /**
     * Gives a compiled model's optimizer the state that lies in a group of a file; nothing is done where there is none.
     */
    static void read(Sequential model, Hdf5 file, String group) {
        if (file.find(group + "/vars/0").isEmpty()) {
            return;
        }
        var state = model.optimizerState();
        long iterations = (long) file.get(group + "/vars/0").values()[0];
        boolean fixed = state.schedule() instanceof Schedule.Fixed;
        Schedule schedule = fixed ? Schedule.of(file.get(group + "/vars/1").values()[0]) : state.schedule();
        int next = fixed ? 2 : 1;
        Map<String, float[]> slots = new HashMap<>();
        // an optimizer that was compiled and has not taken a step is saved without the rest
        boolean started = file.find(group + "/vars/" + next).isPresent();
        for (String slot : started ? state.slots().keySet() : Set.<String>of()) {
            slots.put(slot, file.get(group + "/vars/" + next++).floats());
        }
        model.optimizerState(new OptimizerState(iterations, schedule, slots));
    }

    /** Writes the state of a compiled model's optimizer into a group of a file. */
    static void write(Sequential model, Hdf5Writer file, String group) {
        var state = model.optimizerState();
        Map<String, Shape> shapes = model.optimizerSlots();
        file.number(group + "/vars/0", state.iterations());
        int next = 1;
        if (state.schedule() instanceof Schedule.Fixed) {
            file.floats(group + "/vars/1", Shape.scalar(), new float[] {(float) model.learningRate()});
            next = 2;
        }
        for (var slot : shapes.entrySet()) {
            float[] values = state.slots().get(slot.getKey());
            if (values == null) {
                throw new IllegalStateException("There is no optimizer slot " + slot.getKey());
            }
            file.floats(group + "/vars/" + next++, slot.getValue(), values);
        }
    }
}
