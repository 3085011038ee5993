package dev.sequential.saving;

import dev.sequential.Sequential;
import dev.sequential.config.Names;
import dev.sequential.optimizers.LossScaleOptimizer;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.training.OptimizerState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * An optimizer's own variables in the order in which Keras saves them: the iteration, the learning rate unless it
 * follows a schedule, the moving averages of all weights, their accumulated gradients, then for each weight what the
 * rule keeps.
 */
public final class OptimizerVariables {
    /** What an optimizer that scales the loss keeps itself, in Keras's order. */
    private static final List<String> SCALING =
            List.of("optimizer/" + LossScaleOptimizer.COUNTER, "optimizer/" + LossScaleOptimizer.SCALE);

    private OptimizerVariables() {}

    /**
     * Gives a compiled model's optimizer the state that lies in a group of a {@code .keras} file; nothing is done where
     * there is none.
     */
    static void read(Sequential model, Hdf5 file, String group) {
        read(model, file, numbered(file, group));
    }

    private static List<String> numbered(Hdf5 file, String group) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> group + "/vars/" + i)
                .takeWhile(file::has)
                .toList();
    }

    /**
     * Gives a compiled model's optimizer the state that lies in a group of a {@code .keras} file of Keras 2, which has
     * numbers instead of names: the iteration, then what the rule keeps.
     */
    static void readKeras2(Sequential model, Hdf5 file, String group) {
        List<String> paths = numbered(file, group);
        if (paths.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        model.optimizerSlots().forEach((name, shape) -> {
            if (shape.numDimensions() > 0) {
                names.add(name); // Keras 2 keeps no single numbers
            }
        });
        var state = model.optimizerState();
        Map<String, float[]> slots = new HashMap<>(state.slots());
        // an SGD without momentum has velocities there and keeps none here
        if (paths.size() > 1 && !names.isEmpty()) {
            refuseOthers(model, names.size(), paths.size() - 1);
            for (int i = 0; i < names.size(); i++) {
                slots.put(names.get(i), file.get(paths.get(i + 1)).floats());
            }
        }
        long iterations = (long) file.get(paths.get(0)).values()[0];
        model.optimizerState(new OptimizerState(iterations, state.schedule(), slots));
    }

    private static void refuseOthers(Sequential model, int here, int there) {
        if (here != there) {
            throw new IllegalArgumentException("The optimizer %s keeps %d variables for this model, the file has %d"
                    .formatted(name(model.compilation().orElseThrow().optimizer()), here, there));
        }
    }

    /** Gives a compiled model's optimizer the state that lies at these paths of a file, in Keras's order. */
    static void read(Sequential model, Hdf5 file, List<String> paths) {
        var state = model.optimizerState();
        if (!paths.isEmpty() && paths.get(0).endsWith(":0")) {
            readKeras2(model, file, paths);
            return;
        }
        // an optimizer around another one keeps its variables before those of the other
        int own = scaled(model) ? 2 + SCALING.size() : 0;
        boolean fixed = state.schedule() instanceof Schedule.Fixed;
        int first = own + (fixed ? 2 : 1);
        if (paths.size() < first) {
            return;
        }
        long iterations = (long) file.get(paths.get(own)).values()[0];
        Schedule schedule = fixed ? Schedule.of(file.get(paths.get(own + 1)).values()[0]) : state.schedule();
        List<String> names = new ArrayList<>(model.optimizerSlots().keySet());
        Map<String, float[]> slots = new HashMap<>();
        for (int i = 2; i < own; i++) {
            slots.put(SCALING.get(i - 2), file.get(paths.get(i)).floats());
        }
        slots.putAll(leftOut(model, iterations));
        names.removeAll(slots.keySet());
        // an optimizer that was compiled and has not taken a step is saved without the rest
        if (paths.size() > first) {
            refuseOthers(model, names.size(), paths.size() - first);
            for (int i = 0; i < names.size(); i++) {
                slots.put(names.get(i), file.get(paths.get(first + i)).floats());
            }
        }
        model.optimizerState(new OptimizerState(iterations, schedule, slots));
    }

    /** The learning rate is that of the configuration; what Keras 2 does not keep starts anew. */
    private static void readKeras2(Sequential model, Hdf5 file, List<String> paths) {
        var state = model.optimizerState();
        Map<String, float[]> slots = new HashMap<>(state.slots());
        if (paths.size() > 1) {
            var stored = new Keras2Slots(paths);
            model.optimizerSlots().forEach((name, shape) -> stored.next(name, shape)
                    .ifPresent(path -> slots.put(name, file.get(path).floats())));
        }
        long iterations = (long) file.get(paths.get(0)).values()[0];
        model.optimizerState(new OptimizerState(iterations, state.schedule(), slots));
    }

    /**
     * Writes the state of a compiled model's optimizer into a group of a {@code .keras} file, each under its number;
     * that of an optimizer within another one once more, as Keras looks for it there.
     */
    static void write(Sequential model, Hdf5Writer file, String group) {
        List<Variable> all = of(model);
        write(all, file, group);
        if (scaled(model)) {
            write(all.subList(2 + SCALING.size(), all.size()), file, group + "/inner_optimizer");
        }
    }

    private static void write(List<Variable> variables, Hdf5Writer file, String group) {
        int next = 0;
        for (Variable variable : variables) {
            variable.write(file, group + "/vars/" + next++);
        }
    }

    /** The variables of a compiled model's optimizer, in Keras's order, under the names that Keras gives them. */
    static List<Variable> of(Sequential model) {
        var state = model.optimizerState();
        Optimizer compiled = model.compilation().orElseThrow().optimizer();
        String optimizer = name(
                compiled.lossScaling().map(LossScaleOptimizer::innerOptimizer).orElse(compiled));
        List<Variable> variables = new ArrayList<>();
        List<String> own = scaled(model) ? SCALING : List.of();
        if (!own.isEmpty()) {
            String outer = name(compiled) + '/';
            variables.add(new Variable(outer + "iteration", (file, path) -> file.number(path, 0)));
            variables.add(new Variable(
                    outer + "learning_rate", (file, path) -> file.floats(path, Shape.scalar(), new float[] {0})));
            long steps = (long) value(state, SCALING.get(0))[0];
            variables.add(new Variable(outer + LossScaleOptimizer.COUNTER, (file, path) -> file.number(path, steps)));
            float[] scale = value(state, SCALING.get(1));
            variables.add(new Variable(
                    outer + LossScaleOptimizer.SCALE, (file, path) -> file.floats(path, Shape.scalar(), scale)));
        }
        long iterations = state.iterations();
        variables.add(new Variable(optimizer + "/iteration", (file, path) -> file.number(path, iterations)));
        if (state.schedule() instanceof Schedule.Fixed) {
            float[] rate = {(float) model.learningRate()};
            variables.add(new Variable(
                    optimizer + "/learning_rate", (file, path) -> file.floats(path, Shape.scalar(), rate)));
        }
        Set<String> leftOut = leftOut(model, iterations).keySet();
        model.optimizerSlots().forEach((slot, shape) -> {
            if (own.contains(slot) || leftOut.contains(slot)) {
                return;
            }
            float[] values = value(state, slot);
            String name = optimizer + '/' + model.name() + '_' + slot.replace('/', '_');
            variables.add(new Variable(name, (file, path) -> file.floats(path, shape, values)));
        });
        return variables;
    }

    private static float[] value(OptimizerState state, String slot) {
        float[] values = state.slots().get(slot);
        if (values == null) {
            throw new IllegalStateException("There is no optimizer slot " + slot);
        }
        return values;
    }

    /** What Keras's files leave out of an optimizer within another one: what follows from the number of its steps. */
    private static Map<String, float[]> leftOut(Sequential model, long iterations) {
        Map<String, float[]> slots = new HashMap<>();
        model.compilation()
                .flatMap(compiled -> compiled.optimizer().lossScaling())
                .ifPresent(scaling -> scaling.sharedAfter(iterations)
                        .forEach((slot, value) -> slots.put("optimizer/" + slot, value)));
        return slots;
    }

    private static boolean scaled(Sequential model) {
        return model.compilation()
                .flatMap(compiled -> compiled.optimizer().lossScaling())
                .isPresent();
    }

    private static String name(Optimizer optimizer) {
        return Names.snake(CompileConfig.className(optimizer));
    }

    /**
     * One variable.
     *
     * @param name as Keras calls it
     * @param value what writes it under a path
     */
    record Variable(String name, Value value) {
        void write(Hdf5Writer file, String path) {
            value.write(file, path);
        }
    }

    /** Writes one variable under a path. */
    @FunctionalInterface
    interface Value {
        void write(Hdf5Writer file, String path);
    }
}
