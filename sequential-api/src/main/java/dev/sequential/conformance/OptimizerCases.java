package dev.sequential.conformance;

import dev.sequential.optimizers.Optimizer;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.ndarray.Shape;

/** Optimizers: two variables after each of several steps, and what the optimizer keeps. */
final class OptimizerCases implements CaseKind {
    /** TensorFlow's fused ops round 1 - beta to single precision: 5e-5 of what Adam keeps, and far less of a step. */
    private static final double KEPT = 1e-4;

    private static final List<String> VARIABLES = List.of("a", "b");

    @Override
    public String folder() {
        return "optimizers";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    public void run(Path file, Comparison comparison) {
        var json = CaseJson.read(file);
        Map<String, Shape> shapes = new LinkedHashMap<>();
        VARIABLES.forEach(name -> shapes.put(name, json.tensor(name).shape()));
        try (var run = new OptimizerRun(json.deserialize(Optimizer.class, "optimizer"), shapes)) {
            VARIABLES.forEach(name -> run.write(name, json.tensor(name).floats()));
            List<?> gradients = json.list("gradients");
            for (int step = 0; step < gradients.size(); step++) {
                var given = entry(file, gradients.get(step));
                Map<String, float[]> arrays = new LinkedHashMap<>();
                VARIABLES.forEach(name -> arrays.put(name, given.tensor(name).floats()));
                run.step(arrays);
                compare(run, entry(file, json.list("after").get(step)), "step " + step, comparison);
            }
            slots(run, json, comparison);
            if (json.list("after").size() > gradients.size()) {
                run.finish();
                compare(run, entry(file, json.list("after").get(gradients.size())), "finalized", comparison);
            }
        }
    }

    private static void compare(OptimizerRun run, CaseJson after, String when, Comparison comparison) {
        VARIABLES.forEach(name -> comparison.check(when + ", " + name, after.tensor(name), run.read(name)));
    }

    /** Keras's own variables: those that this optimizer keeps have the same names and values. */
    private static void slots(OptimizerRun run, CaseJson json, Comparison comparison) {
        Map<String, CaseJson> variables = new LinkedHashMap<>();
        for (Object object : json.list("variables_before_finalizing")) {
            var variable = entry(json.file(), object);
            String path = (String) variable.get("path");
            // of an optimizer around another one, only the other's iteration counts
            variables.put(path.substring(path.indexOf('/') + 1), variable);
        }
        variables.forEach((name, variable) -> {
            if (run.slotNames().contains(name)) {
                comparison.check(name, variable.tensor("value"), run.readSlot(name), KEPT);
            } else if (name.startsWith("a_") || name.startsWith("b_")) {
                throw new IllegalArgumentException(
                        "Keras keeps %s, this optimizer only %s".formatted(name, run.slotNames()));
            } else if (name.equals("iteration")) {
                comparison.check(name, variable.tensor("value"), new float[] {run.done()});
            }
        });
    }

    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    private static CaseJson entry(Path file, Object object) {
        return new CaseJson(file, (Map<String, ?>) object);
    }
}
