package dev.sequential.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Records the weights at the end of an epoch, and how they are spread. */
record WeightsJob(RunWriter writer, int epoch, Map<String, float[]> weights) implements RunWriter.Job {
    @Override
    public Consumer<Sql> prepare() {
        List<Histogram> spreads = weights.entrySet().stream()
                .map(weight -> Histogram.of(epoch, weight.getKey(), weight.getValue()))
                .toList();
        long bytes = ModelFile.write(writer.folder(), weights);
        return sql -> {
            sql.update("INSERT OR REPLACE INTO files VALUES (?, ?, ?)", writer.run(), ModelFile.NAME, bytes);
            for (Histogram spread : spreads) {
                sql.update(
                        "INSERT OR REPLACE INTO histograms VALUES (?, ?, ?, ?, ?, ?)",
                        writer.run(),
                        epoch,
                        spread.weight(),
                        spread.low(),
                        spread.high(),
                        Arrays.stream(spread.counts())
                                .mapToObj(Integer::toString)
                                .collect(Collectors.joining(",")));
            }
        };
    }
}
