package dev.sequential.conformance;

import dev.sequential.graph.SampleWeights;
import dev.sequential.internal.graph.BatchLoss;
import dev.sequential.losses.Loss;
import dev.sequential.losses.Reduction;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Losses: what fit reports, what each sample loses, the gradient by the outputs. */
final class LossCases implements CaseKind {
    /** Losses whose configuration lacks an argument in Keras 3.15: Huber's delta, CosineSimilarity's axis. */
    private static final Set<String> LEFT_OUT = Set.of("Huber", "CosineSimilarity");

    @Override
    public String folder() {
        return "losses";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    public void run(Path file, Comparison comparison) {
        var json = CaseJson.read(file);
        var loss = json.deserialize(Loss.class, "loss");
        List<Calculation.Input> inputs = new ArrayList<>(List.of(json.input("y_true"), json.input("y_pred")));
        if (json.has("sample_weight")) {
            inputs.add(json.input("sample_weight"));
        }
        boolean whole = loss.reduction() == Reduction.NONE;
        var results = Calculation.run(inputs, (tf, in) -> {
            Optional<Operand<TFloat32>> weights = in.size() > 2 ? Optional.of(in.get(2)) : Optional.empty();
            var each = BatchLoss.each(tf, loss, in.get(0), in.get(1));
            var value = BatchLoss.emit(tf, loss, in.get(0), in.get(1), weights, Optional.empty());
            Operand<TFloat32> reported = whole
                    ? weights.<Operand<TFloat32>>map(w -> tf.math.mul(each, SampleWeights.aligned(tf, w, each)))
                            .orElse(each)
                    : value;
            return List.of(reported, each, Calculation.gradient(tf, value, in.get(1)));
        });
        comparison.check("each", json.tensor("each"), results.get(1));
        if (!configured(json, results.get(0))) {
            return;
        }
        comparison.check("value", json.tensor("value"), results.get(0));
        comparison.check("d_y_pred", json.tensor("d_y_pred"), results.get(2));
    }

    /**
     * Whether the configuration says all of the loss. {@code each} was computed from the configuration and
     * {@code value} from the loss itself; where Keras leaves an argument out of the configuration, the two may
     * contradict each other.
     */
    private static boolean configured(CaseJson json, float[] value) {
        var given = (Map<?, ?>) json.get("loss");
        if (!LEFT_OUT.contains(String.valueOf(given.get("class_name")))) {
            return true;
        }
        double[] expected = json.tensor("value").values();
        return expected.length == value.length
                && IntStream.range(0, value.length)
                        .noneMatch(i -> Math.abs(expected[i] - value[i]) > 1e-3 * Math.abs(expected[i]));
    }
}
