package dev.sequential.saving;

import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.training.OptimizerState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tensorflow.ndarray.Shape;

/**
 * An optimizer's variables in a {@code .h5} of Keras 2, found by their names.
 *
 * <p>Keras 2.11 and later name them {@code Adam/m/dense/kernel:0}, earlier ones {@code Adam/dense/kernel/m:0}. Some
 * optimizers go weight by weight and some slot by slot; within one slot the weights have the order of the model in all
 * of them.
 */
final class Keras2OptimizerVariables {
    private static final Map<String, List<String>> FORMER = Map.of(
            "momentum", List.of("m", "momentum"),
            "velocity", List.of("v", "velocity", "rms"),
            "velocity_hat", List.of("vhat"),
            "norm", List.of("u", "v"),
            "accumulated_grad", List.of("accumulated_grad", "accum_grad"),
            "accumulated_delta_var", List.of("accumulated_delta_var", "accum_var"),
            "average_gradient", List.of("average_gradient", "mg"));

    private final Map<String, Deque<String>> paths = new HashMap<>();

    /**
     * The state that lies at these paths of a file. The learning rate is that of the configuration; what Keras 2 does
     * not keep starts anew.
     *
     * @param paths of all variables; the first counts the steps
     */
    static OptimizerState read(OptimizerVariables variables, Hdf5 file, List<String> paths) {
        Map<String, float[]> slots = new HashMap<>();
        if (paths.size() > 1) {
            var stored = new Keras2OptimizerVariables(paths);
            variables.slots().forEach((name, shape) -> stored.next(name, shape)
                    .ifPresent(path -> slots.put(name, variables.values(name, file, path))));
        }
        long iterations = (long) file.get(paths.get(0)).values()[0];
        return new OptimizerState(iterations, variables.schedule(), slots);
    }

    /** All variables of a file; the first counts the steps. */
    private Keras2OptimizerVariables(List<String> paths) {
        boolean legacy = paths.get(0).endsWith("/iter:0");
        for (String path : paths.subList(1, paths.size())) {
            String[] parts = path.replaceFirst("^optimizer_weights/", "").split("/", -1);
            String last = parts[parts.length - 1].replaceFirst(":\\d+$", "");
            String slot = legacy ? last : parts[0].length() <= 1 || parts.length < 3 ? parts[0] : parts[1];
            this.paths.computeIfAbsent(slot, any -> new ArrayDeque<>()).add(path);
        }
    }

    /**
     * The place of the next weight's slot; none for single numbers, which Keras 2 does not keep.
     *
     * @param name of the slot here, such as {@code dense/kernel/momentum}
     * @throws IllegalArgumentException if the file has the slot for fewer weights
     */
    private Optional<String> next(String name, Shape shape) {
        if (shape.numDimensions() == 0) {
            return Optional.empty();
        }
        String slot = name.substring(name.lastIndexOf('/') + 1);
        List<String> words = FORMER.getOrDefault(slot, List.of(slot));
        return Optional.of(words.stream()
                .flatMap(word -> Stream.ofNullable(paths.get(word)))
                .flatMap(places -> Stream.ofNullable(places.poll()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The optimizer keeps %s for this model, the file has none".formatted(name))));
    }
}
