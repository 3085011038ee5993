package dev.sequential.conformance;

import dev.sequential.constraints.Constraint;
import dev.sequential.regularizers.Regularizer;
import java.nio.file.Path;
import java.util.List;

/** Regularizers, with their gradients, and constraints. */
final class FunctionCases implements CaseKind {
    @Override
    public String folder() {
        return "functions";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    public void run(Path file, Comparison comparison) {
        var json = CaseJson.read(file);
        if (json.has("constraint")) {
            var constraint = json.deserialize(Constraint.class, "constraint");
            var results =
                    Calculation.run(List.of(json.input("x")), (tf, in) -> List.of(constraint.emit(tf, in.get(0))));
            comparison.check("y", json.tensor("y"), results.get(0));
            return;
        }
        var regularizer = json.deserialize(Regularizer.class, "regularizer");
        var results = Calculation.run(List.of(json.input("x")), (tf, in) -> {
            var y = regularizer.emit(tf, in.get(0));
            return List.of(y, Calculation.gradient(tf, y, in.get(0)));
        });
        comparison.check("y", json.tensor("y"), results.get(0));
        comparison.check("dx", json.tensor("dx"), results.get(1));
    }
}
