package dev.sequential.conformance;

import dev.sequential.metrics.Metric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Metrics: the running result after each of several batches. */
final class MetricCases implements CaseKind {
    @Override
    public String folder() {
        return "metrics";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    public void run(Path file, Comparison comparison) {
        var json = CaseJson.read(file);
        var metric = json.deserialize(Metric.class, "metric");
        double[] sums = new double[0];
        for (int i = 0; i < json.list("batches").size(); i++) {
            var batch = new CaseJson(file, (Map<String, ?>) json.list("batches").get(i));
            List<Calculation.Input> inputs = new ArrayList<>(List.of(batch.input("y_true"), batch.input("y_pred")));
            if (batch.has("sample_weight")) {
                inputs.add(batch.input("sample_weight"));
            }
            float[] added = Calculation.run(inputs, (tf, in) -> List.of(MetricValue.emit(tf, metric, in)))
                    .get(0);
            sums = sums.length == 0 ? new double[added.length] : sums;
            for (int k = 0; k < added.length; k++) {
                sums[k] += added[k];
            }
            double[] result = metric.result(sums);
            float[] floats = new float[result.length];
            for (int k = 0; k < floats.length; k++) {
                floats[k] = (float) result[k];
            }
            comparison.check(
                    "after batch " + i, CaseJson.tensorOf(json.list("after").get(i)), floats);
        }
    }
}
