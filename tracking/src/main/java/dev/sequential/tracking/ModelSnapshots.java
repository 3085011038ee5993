package dev.sequential.tracking;

import dev.sequential.callbacks.CallbackState;
import dev.sequential.callbacks.Logs;
import dev.sequential.tracking.runs.Histogram;
import dev.sequential.tracking.store.ModelFile;
import dev.sequential.tracking.store.RunConnection;
import dev.sequential.tracking.store.WeightsFile;
import dev.sequential.training.TrainableModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Keeps the weights of a model and their histograms: the weights at the end of the training, those of its best epoch,
 * and both of these now and then meanwhile, as often as that takes little more than a thousandth of the time.
 *
 * <p>The best epoch has the highest validation accuracy; without such a metric, the least validation loss; without
 * validation there is none.
 */
final class ModelSnapshots {
    private static final String SCORE = "best_score";
    private static final Pattern ACCURACY = Pattern.compile("val_(.*_)?acc(uracy)?");
    private static final long HISTOGRAM_SHARE = 1000;
    private static final long FILE_SHARE = 4000;

    private final RunWriter writer;
    private final TrainableModel model;
    private final boolean savable;
    private final Throttle histograms = new Throttle(HISTOGRAM_SHARE);
    private final Throttle files = new Throttle(FILE_SHARE);
    private double bestScore = Double.NEGATIVE_INFINITY;
    private Optional<Map<String, float[]>> best = Optional.empty();

    /**
     * No snapshot yet.
     *
     * @param savable whether all layers have a configuration; only histograms are kept where one has none
     */
    ModelSnapshots(RunWriter writer, TrainableModel model, boolean savable) {
        this.writer = writer;
        this.model = model;
        this.savable = savable;
    }

    /**
     * Takes the snapshots that are due at the end of an epoch.
     *
     * @param epoch counted from 1
     * @param last whether no epoch follows: the histograms of the last one are always kept
     */
    void epoch(int epoch, Logs logs, boolean last) {
        double score = score(logs);
        boolean better = savable && score > bestScore;
        boolean spread = histograms.claim() || last;
        boolean save = savable && files.claim();
        if (!better && !spread && !save) {
            return;
        }
        long began = System.nanoTime();
        Map<String, float[]> weights = model.getWeights();
        long spent = System.nanoTime() - began;
        if (better) {
            bestScore = score;
            best = Optional.of(weights);
        }
        if (spread) {
            writer.write(() -> writeHistograms(epoch, weights, spent));
        }
        if (save) {
            save(weights, spent);
        }
    }

    /** The best epoch so far, for a training that goes on in another process. */
    CallbackState memory() {
        return best.map(weights -> new CallbackState(Map.of(SCORE, bestScore), weights))
                .orElse(CallbackState.NONE);
    }

    void recall(CallbackState memory) {
        if (memory.numbers().containsKey(SCORE)) {
            bestScore = memory.number(SCORE);
            best = Optional.of(memory.arrays());
        }
    }

    /** Keeps the weights as they are when the training ends. */
    void end() {
        if (savable) {
            save(model.getWeights(), 0);
        }
    }

    private void save(Map<String, float[]> weights, long spent) {
        Map<String, Map<String, float[]>> versions = new LinkedHashMap<>();
        versions.put(ModelFile.LAST.weights(), weights);
        best.ifPresent(those -> versions.put(ModelFile.BEST.weights(), those));
        writer.write(() -> writeFiles(versions, spent));
    }

    /**
     * Computes the histograms of all weights; {@code spent} is the time, in nanoseconds, that it took to get the
     * weights.
     */
    private Consumer<RunConnection> writeHistograms(int epoch, Map<String, float[]> weights, long spent) {
        long began = System.nanoTime();
        try {
            List<Histogram> all = weights.entrySet().stream()
                    .map(weight -> Histogram.of(epoch, weight.getKey(), weight.getValue()))
                    .toList();
            return run -> all.forEach(run::histogram);
        } finally {
            histograms.worked(spent + System.nanoTime() - began);
        }
    }

    /** Writes weights into files, by the names of the files. */
    private Consumer<RunConnection> writeFiles(Map<String, Map<String, float[]>> versions, long spent) {
        long began = System.nanoTime();
        Map<String, Long> sizes = new LinkedHashMap<>();
        try {
            versions.forEach((name, weights) ->
                    sizes.put(name, WeightsFile.write(writer.folder().resolve(name), weights)));
        } finally {
            files.worked(spent + System.nanoTime() - began);
        }
        return run -> sizes.forEach(run::file);
    }

    private static double score(Logs logs) {
        for (String name : logs.names()) {
            if (ACCURACY.matcher(name).matches()) {
                return logs.get(name);
            }
        }
        return logs.names().contains("val_loss") ? -logs.get("val_loss") : Double.NEGATIVE_INFINITY;
    }
}
