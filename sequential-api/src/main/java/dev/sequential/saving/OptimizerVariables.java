package dev.sequential.saving;

import dev.sequential.architecture.Architecture;
import dev.sequential.config.Names;
import dev.sequential.optimizers.LossScaleOptimizer;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.saving.configuration.CompileConfig;
import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.saving.hdf5.Hdf5Writer;
import dev.sequential.training.OptimizerState;
import dev.sequential.training.SlotLayout;
import dev.sequential.training.StoredModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tensorflow.ndarray.Shape;

/**
 * An optimizer's own variables in the order in which Keras saves them: the iteration, the learning rate unless it
 * follows a schedule, the moving averages of all weights, their accumulated gradients, then for each weight what the
 * rule keeps.
 */
final class OptimizerVariables {
    /** What an optimizer that scales the loss keeps itself, in Keras's order. */
    private static final List<String> SCALING =
            List.of(SlotLayout.SHARED + LossScaleOptimizer.COUNTER, SlotLayout.SHARED + LossScaleOptimizer.SCALE);

    private final Optimizer optimizer;
    private final Map<String, Shape> slots;

    /** The variables of an optimizer that trains a model. */
    OptimizerVariables(Architecture model, Optimizer optimizer) {
        this(optimizer, SlotLayout.shapes(model, optimizer));
    }

    private OptimizerVariables(Optimizer optimizer, Map<String, Shape> slots) {
        this.optimizer = optimizer;
        this.slots = slots;
    }

    /** The shapes of all that the optimizer gathers, by name, in Keras's order. */
    Map<String, Shape> slots() {
        return slots;
    }

    /** The learning rate that the optimizer was compiled with. */
    Schedule schedule() {
        return optimizer.learningRate();
    }

    /**
     * The values of a slot.
     *
     * @param path where they lie in the file
     * @throws IllegalArgumentException if the slot has another number of them
     */
    float[] values(String slot, Hdf5 file, String path) {
        float[] values = file.get(path).floats();
        Shape shape = slots.get(slot);
        if (shape != null && values.length != shape.size()) {
            throw new IllegalArgumentException(
                    "slot/%s has %d numbers of shape %s, got %d".formatted(slot, shape.size(), shape, values.length));
        }
        return values;
    }

    /** The state that lies in a group of a {@code .keras} file; empty where there is none. */
    Optional<OptimizerState> read(Hdf5 file, String group) {
        return read(file, numbered(file, group));
    }

    private static List<String> numbered(Hdf5 file, String group) {
        return IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> group + "/vars/" + i)
                .takeWhile(file::has)
                .toList();
    }

    /**
     * The state that lies in a group of a {@code .keras} file of Keras 2, which has numbers instead of names: the
     * iteration, then what the rule keeps; empty where there is none.
     */
    Optional<OptimizerState> readKeras2(Hdf5 file, String group) {
        List<String> paths = numbered(file, group);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        List<String> names = slots.entrySet().stream()
                .filter(slot -> slot.getValue().numDimensions() > 0) // Keras 2 keeps no single numbers
                .map(Map.Entry::getKey)
                .toList();
        Map<String, float[]> found = new HashMap<>();
        // an SGD without momentum has velocities there and keeps none here
        if (paths.size() > 1 && !names.isEmpty()) {
            refuseOthers(names.size(), paths.size() - 1);
            for (int i = 0; i < names.size(); i++) {
                found.put(names.get(i), values(names.get(i), file, paths.get(i + 1)));
            }
        }
        long iterations = (long) file.get(paths.get(0)).values()[0];
        return Optional.of(new OptimizerState(iterations, schedule(), found));
    }

    private void refuseOthers(int here, int there) {
        if (here != there) {
            throw new IllegalArgumentException("The optimizer %s keeps %d variables for this model, the file has %d"
                    .formatted(name(optimizer), here, there));
        }
    }

    /** The state that lies at these paths of a file, in Keras's order; empty where there is none. */
    Optional<OptimizerState> read(Hdf5 file, List<String> paths) {
        // an optimizer around another one keeps its variables before those of the other
        int own = optimizer.lossScaling().isPresent() ? 2 + SCALING.size() : 0;
        boolean fixed = schedule() instanceof Schedule.Fixed;
        int first = own + (fixed ? 2 : 1);
        if (paths.size() < first) {
            return Optional.empty();
        }
        long iterations = (long) file.get(paths.get(own)).values()[0];
        Schedule schedule = fixed ? Schedule.of(file.get(paths.get(own + 1)).values()[0]) : schedule();
        Map<String, float[]> found = new HashMap<>();
        for (int i = 2; i < own; i++) {
            found.put(SCALING.get(i - 2), values(SCALING.get(i - 2), file, paths.get(i)));
        }
        found.putAll(leftOut(iterations));
        List<String> names =
                slots.keySet().stream().filter(name -> !found.containsKey(name)).toList();
        // an optimizer that was compiled and has not taken a step is saved without the rest
        if (paths.size() > first) {
            refuseOthers(names.size(), paths.size() - first);
            for (int i = 0; i < names.size(); i++) {
                found.put(names.get(i), values(names.get(i), file, paths.get(first + i)));
            }
        }
        return Optional.of(new OptimizerState(iterations, schedule, found));
    }

    /** What Keras's files leave out of an optimizer within another one: what follows from the number of its steps. */
    private Map<String, float[]> leftOut(long iterations) {
        Map<String, float[]> left = new HashMap<>();
        optimizer.lossScaling().ifPresent(scaling -> scaling.sharedAfter(iterations)
                .forEach((slot, value) -> left.put(SlotLayout.SHARED + slot, value)));
        return left;
    }

    /**
     * Writes the state of a model's optimizer into a group of a {@code .keras} file, each variable under its number;
     * that of an optimizer within another one once more, as Keras looks for it there. Nothing is written for a model
     * that was not compiled.
     */
    static void write(StoredModel model, Hdf5Writer file, String group) {
        List<Variable> all = of(model);
        write(all, file, group);
        if (all.size() > 2 + SCALING.size() && isScaled(model)) {
            write(all.subList(2 + SCALING.size(), all.size()), file, group + "/inner_optimizer");
        }
    }

    private static boolean isScaled(StoredModel model) {
        return model.compilation()
                .flatMap(compiled -> compiled.optimizer().lossScaling())
                .isPresent();
    }

    private static void write(List<Variable> variables, Hdf5Writer file, String group) {
        int next = 0;
        for (Variable variable : variables) {
            variable.write(file, group + "/vars/" + next++);
        }
    }

    /**
     * The variables of a model's optimizer, in Keras's order, under the names that Keras gives them; none for a model
     * that was not compiled.
     */
    static List<Variable> of(StoredModel model) {
        return model.compilation()
                .flatMap(compiled -> model.optimizer()
                        .map(state -> new OptimizerVariables(compiled.optimizer(), model.slots())
                                .of(state, model.architecture().name())))
                .orElse(List.of());
    }

    private List<Variable> of(OptimizerState state, String model) {
        Optional<LossScaleOptimizer> scaling = optimizer.lossScaling();
        List<Variable> variables = new ArrayList<>();
        if (scaling.isPresent()) {
            String outer = name(optimizer) + '/';
            variables.add(new Variable(outer + "iteration", (file, path) -> file.number(path, 0)));
            variables.add(new Variable(
                    outer + "learning_rate", (file, path) -> file.floats(path, Shape.scalar(), new float[] {0})));
            long steps = (long) value(state, SCALING.get(0))[0];
            variables.add(new Variable(outer + LossScaleOptimizer.COUNTER, (file, path) -> file.number(path, steps)));
            float[] scale = value(state, SCALING.get(1));
            variables.add(new Variable(
                    outer + LossScaleOptimizer.SCALE, (file, path) -> file.floats(path, Shape.scalar(), scale)));
        }
        String inner = name(scaling.map(LossScaleOptimizer::innerOptimizer).orElse(optimizer));
        long iterations = state.iterations();
        variables.add(new Variable(inner + "/iteration", (file, path) -> file.number(path, iterations)));
        if (state.schedule() instanceof Schedule.Fixed) {
            float[] rate = {(float) state.schedule().at(iterations)};
            variables.add(
                    new Variable(inner + "/learning_rate", (file, path) -> file.floats(path, Shape.scalar(), rate)));
        }
        Set<String> leftOut = leftOut(iterations).keySet();
        slots.forEach((slot, shape) -> {
            if ((scaling.isPresent() && SCALING.contains(slot)) || leftOut.contains(slot)) {
                return;
            }
            float[] values = value(state, slot);
            String name = inner + '/' + model + '_' + slot.replace('/', '_');
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
