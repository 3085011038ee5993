package dev.sequential.callbacks;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Saves the model, or its weights, while it is trained: each epoch, each so many steps, or whenever it is better than
 * ever before.
 *
 * <pre>{@code
 * new ModelCheckpoint("best.keras").monitor("val_accuracy").saveBestOnly(true)
 * new ModelCheckpoint("{epoch:02d}-{val_loss:.2f}.weights.h5").saveWeightsOnly(true)
 * }</pre>
 *
 * <p>Only a better model is saved by {@link #saveBestOnly}: none at the end of an epoch that the number is missing
 * from, as between the validations of {@code validationFreq}, where Keras saves the model unseen.
 *
 * <p>Keywords are set before the training. What was best so far counts on in the next training with the same object.
 *
 * @see <a href="https://keras.io/api/callbacks/model_checkpoint/">Keras: ModelCheckpoint</a>
 */
public final class ModelCheckpoint implements Callback {
    private final FilePattern pattern;
    private String monitor = "val_loss";
    private int verbose;
    private boolean saveBestOnly;
    private boolean saveWeightsOnly;
    private Direction mode = Direction.AUTO;
    private Direction direction = Direction.AUTO;
    private Frequency frequency = Frequency.EPOCH;
    private Optional<Double> best = Optional.empty();
    private int epoch;
    private boolean watched;
    private int steps;

    /**
     * Saves into files.
     *
     * @param filepath with places for {@code epoch} (counted from 1), {@code batch} (counted from 1, for a frequency in
     *     batches) and all numbers of the logs, formatted as in Python; ends in {@code .keras} or {@code .h5}, for
     *     weights in {@code .weights.h5}
     */
    public ModelCheckpoint(String filepath) {
        this.pattern = new FilePattern(filepath);
    }

    /** Saves into one file, or into several if its name has places for numbers. */
    public ModelCheckpoint(Path filepath) {
        this(filepath.toString());
    }

    /** The number that tells which model is best; {@code "val_loss"} by default. */
    public ModelCheckpoint monitor(String name) {
        monitor = name;
        return this;
    }

    /** 1 prints a line when a model is saved, or is not better; 0, the default, nothing. */
    public ModelCheckpoint verbose(int level) {
        verbose = level;
        return this;
    }

    /** Whether only a model better than all before is saved; false by default. */
    public ModelCheckpoint saveBestOnly(boolean bestOnly) {
        saveBestOnly = bestOnly;
        return this;
    }

    /** Whether the weights are saved without the layers; false by default. */
    public ModelCheckpoint saveWeightsOnly(boolean weightsOnly) {
        saveWeightsOnly = weightsOnly;
        return this;
    }

    /** Which numbers are better: {@code "min"}, {@code "max"}, or {@code "auto"} by the metric. */
    public ModelCheckpoint mode(String word) {
        mode = Direction.of(word);
        return this;
    }

    /** When to save: {@code "epoch"}, which is the default. */
    public ModelCheckpoint saveFreq(String word) {
        frequency = Frequency.of(word);
        return this;
    }

    /** Saves each time so many steps are done; what is monitored is then the running mean over the epoch. */
    public ModelCheckpoint saveFreq(int batches) {
        frequency = Frequency.of(batches);
        return this;
    }

    /** What a model has to be better than to be saved, with {@link #saveBestOnly}. */
    public ModelCheckpoint initialValueThreshold(double number) {
        best = Optional.of(number);
        return this;
    }

    @Override
    public void onTrainBegin(Training training) {
        String file = pattern.text();
        if (saveWeightsOnly && !file.endsWith(".weights.h5")) {
            throw new IllegalArgumentException(
                    "ModelCheckpoint saves weights into a file whose name ends in .weights.h5, got " + file);
        }
        if (!saveWeightsOnly && (file.endsWith(".weights.h5") || !(file.endsWith(".keras") || file.endsWith(".h5")))) {
            throw new IllegalArgumentException(
                    "ModelCheckpoint saves models into a file whose name ends in .keras or .h5, got %s: for weights say saveWeightsOnly(true)"
                            .formatted(file));
        }
        steps = 0;
        direction = mode.of(training, monitor);
        watched = saveBestOnly
                && new Monitored("ModelCheckpoint", monitor, "it saves each time").in(training, frequency.eachEpoch());
    }

    @Override
    public void onEpochBegin(Training training, int number) {
        epoch = number;
    }

    @Override
    public void onTrainBatchEnd(Training training, int batch, Logs logs) {
        if (frequency.due(++steps)) {
            steps = 0;
            save(training, Optional.of(batch), logs);
        }
    }

    @Override
    public void onEpochEnd(Training training, int number, Logs logs) {
        if (frequency.eachEpoch()) {
            save(training, Optional.empty(), logs);
        }
    }

    private void save(Training training, Optional<Integer> batch, Logs logs) {
        Path file = Path.of(pattern.fill(numbers(batch, logs)));
        if (watched && (!logs.names().contains(monitor) || !better(logs.get(monitor), file))) {
            return;
        }
        if (!watched) {
            say("saving model to %s".formatted(file));
        }
        if (saveWeightsOnly) {
            training.model().saveWeights(file);
        } else {
            training.model().save(file);
        }
    }

    private boolean better(double number, Path file) {
        String before =
                best.map(known -> String.format(Locale.ROOT, "%.5f", known)).orElse("None");
        if (!direction.better(monitor, number, best.orElse(direction.worst(monitor)), 0)) {
            say("%s did not improve from %s".formatted(monitor, before));
            return false;
        }
        say(String.format(
                Locale.ROOT, "%s improved from %s to %.5f, saving model to %s", monitor, before, number, file));
        best = Optional.of(number);
        return true;
    }

    private Map<String, Number> numbers(Optional<Integer> batch, Logs logs) {
        Map<String, Number> numbers = new LinkedHashMap<>();
        numbers.put("epoch", epoch + 1);
        batch.ifPresent(number -> numbers.put("batch", number + 1));
        numbers.putAll(logs.copy());
        return numbers;
    }

    private void say(String text) {
        ConsoleMessages.epoch(verbose, epoch, text);
    }

    @Override
    public CallbackState memory() {
        Map<String, Double> numbers = new LinkedHashMap<>();
        numbers.put("steps", (double) steps);
        best.ifPresent(number -> numbers.put("best", number));
        return CallbackState.of(numbers);
    }

    @Override
    public void recall(CallbackState memory) {
        steps = (int) memory.number("steps");
        best = Optional.ofNullable(memory.numbers().get("best"));
    }
}
