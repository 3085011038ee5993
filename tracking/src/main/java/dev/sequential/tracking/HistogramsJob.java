package dev.sequential.tracking;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Records how the weights are spread at the end of an epoch.
 *
 * @param spent nanoseconds that it took to get them
 */
record HistogramsJob(long run, int epoch, Map<String, float[]> weights, Throttle throttle, long spent)
        implements RunWriter.Job {
    @Override
    public Consumer<Sql> prepare() {
        long began = System.nanoTime();
        try {
            return writing(weights.entrySet().stream()
                    .map(weight -> Histogram.of(epoch, weight.getKey(), weight.getValue()))
                    .toList());
        } finally {
            throttle.worked(spent + System.nanoTime() - began);
        }
    }

    private Consumer<Sql> writing(List<Histogram> spreads) {
        return sql -> {
            for (Histogram spread : spreads) {
                sql.update(
                        "INSERT OR REPLACE INTO histograms VALUES (?, ?, ?, ?, ?, ?)",
                        run,
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
