package dev.sequential.conformance;

import dev.sequential.activations.ActivationFunction;
import dev.sequential.graph.Sums;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TFloating;

/** Activations: values, and gradients for an upstream gradient that runs from -1 to 1. */
final class ActivationCases implements CaseKind {
    @Override
    public String folder() {
        return "activations";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    @SuppressWarnings("unchecked") // TFloat32 is a TFloating
    public void run(Path file, Comparison comparison) {
        var json = CaseJson.read(file);
        var activation = ActivationFunction.of((String) json.get("activation"));
        var upstream = linear(json.tensor("y").values().length);
        var results = Calculation.run(
                List.of(json.input("x"), Calculation.Input.of(json.tensor("y").shape(), upstream)), (tf, in) -> {
                    var y = (Operand<TFloat32>)
                            (Operand<?>) activation.emit(tf, (Operand<TFloating>) (Operand<?>) in.get(0));
                    var total = Sums.sum(tf, tf.math.mul(y, in.get(1)));
                    return List.of(y, Calculation.gradient(tf, total, in.get(0)));
                });
        comparison.check("y", json.tensor("y"), results.get(0));
        comparison.check("dx", json.tensor("dx"), results.get(1));
    }

    private static float[] linear(int size) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) (-1 + 2.0 * i / (size - 1));
        }
        return values;
    }
}
