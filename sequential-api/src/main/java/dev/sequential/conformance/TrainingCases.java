package dev.sequential.conformance;

import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.callbacks.Callback;
import dev.sequential.callbacks.History;
import dev.sequential.callbacks.Logs;
import dev.sequential.callbacks.Training;
import dev.sequential.data.ArrayDataset;
import dev.sequential.data.Samples;
import dev.sequential.saving.configuration.CompileConfig;
import dev.sequential.saving.hdf5.Hdf5;
import dev.sequential.saving.hdf5.StoredArray;
import dev.sequential.training.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;

/**
 * Whole trainings without shuffling: history, loss after every batch, evaluation, final weights and optimizer,
 * predictions.
 */
final class TrainingCases implements CaseKind {
    private static final double AFTER_THE_FIRST_EPOCH = 1e-4;
    private static final Set<String> FIT = Set.of(
            "epochs",
            "initial_epoch",
            "batch_size",
            "steps_per_epoch",
            "validation_split",
            "validation_freq",
            "validation_steps",
            "validation_batch_size",
            "weighted",
            "class_weighted",
            "shuffle");

    private static final Map<String, IntFunction<FitOption>> WHOLE = Map.of(
            "epochs", FitOption::epochs,
            "initial_epoch", FitOption::initialEpoch,
            "batch_size", FitOption::batchSize,
            "steps_per_epoch", FitOption::stepsPerEpoch,
            "validation_freq", FitOption::validationFreq,
            "validation_steps", FitOption::validationSteps,
            "validation_batch_size", FitOption::validationBatchSize);

    @Override
    public String folder() {
        return "training";
    }

    @Override
    public String suffix() {
        return ".json";
    }

    @Override
    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    public void run(Path file, Comparison comparison) {
        var json = CaseJson.read(file);
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        var arguments = (Map<String, ?>) json.get("fit");
        for (String argument : arguments.keySet()) {
            if (!FIT.contains(argument)) {
                throw new IllegalArgumentException("fit has no argument " + argument);
            }
        }
        try (Hdf5 numbers = Hdf5.open(file.resolveSibling(name + ".h5"));
                Sequential model = Sequential.load(file.resolveSibling(name + "-start.keras"))) {
            comparison.computedBy(model.architecture());
            boolean scales = model.compilation().map(Compilation::autoScaleLoss).orElse(true);
            CompileConfig.read((Map<String, ?>) json.get("compile"), scales).ifPresent(model::compile);
            ArrayDataset data = data(numbers);
            var batches = new Batches(stepsPerExecution((Map<String, ?>) json.get("compile")));
            History history = model.fit(data, options(json, arguments, batches));
            comparison.check(
                    "loss after each batch",
                    json.tensor("running_loss_after_each_batch"),
                    floats(batches.losses),
                    AFTER_THE_FIRST_EPOCH);
            ((Map<String, ?>) json.get("history"))
                    .forEach((metric, values) -> comparison.check(
                            "history of " + metric,
                            CaseJson.tensorOf(means((List<?>) values)),
                            floats(measured(history.get(metric), ((List<?>) values).size())),
                            AFTER_THE_FIRST_EPOCH));
            end(file.resolveSibling(name + "-end.keras"), model, comparison);
            Map<String, Double> evaluated = model.evaluate(withoutWeights(data), 16);
            ((Map<String, ?>) json.get("evaluate_batch_16"))
                    .forEach((metric, value) -> comparison.check(
                            "evaluation of " + metric,
                            mean(value),
                            evaluated.getOrDefault(metric, Double.NaN),
                            AFTER_THE_FIRST_EPOCH));
            var y = model.predict(
                    data.inputs(), model.architecture().input().batchSize().orElse(32));
            float[] predicted = new float[Math.toIntExact(y.size())];
            y.copyTo(DataBuffers.of(predicted, false, false));
            comparison.check("predictions", numbers.get("predictions_end"), predicted, AFTER_THE_FIRST_EPOCH);
        }
    }

    private static List<Double> means(List<?> epochs) {
        return epochs.stream().map(TrainingCases::mean).toList();
    }

    /** A metric with a number for each class is reported as their mean. */
    private static double mean(Object value) {
        double[] numbers = CaseJson.tensorOf(value).values();
        return Arrays.stream(numbers).average().orElse(Double.NaN);
    }

    /** Keras's history leaves out the epochs without a validation; ours has NaN there. */
    private static List<Double> measured(List<Double> column, int epochs) {
        return column.size() == epochs
                ? column
                : column.stream().filter(number -> !number.isNaN()).toList();
    }

    private static ArrayDataset withoutWeights(ArrayDataset data) {
        return ArrayDataset.of(data.inputs(), data.labels());
    }

    private static ArrayDataset data(Hdf5 numbers) {
        var data = ArrayDataset.of(samples(numbers.get("x")), samples(numbers.get("y")));
        return numbers.find("sample_weight")
                .map(weights -> data.sampleWeights(samples(weights)))
                .orElse(data);
    }

    private static Samples samples(StoredArray tensor) {
        return Samples.floats(tensor.shape().tail(), tensor.floats());
    }

    @SuppressWarnings("unchecked") // JSON objects are maps with string keys
    private static FitOption[] options(CaseJson json, Map<String, ?> arguments, Callback batches) {
        List<FitOption> options =
                new ArrayList<>(List.of(FitOption.shuffle(false), FitOption.verbose(0), FitOption.callbacks(batches)));
        WHOLE.forEach((name, option) -> {
            if (arguments.get(name) instanceof Integer number) {
                options.add(option.apply(number));
            }
        });
        if (arguments.get("validation_freq") instanceof List<?> epochs) {
            options.add(FitOption.validationFreq(
                    epochs.stream().map(epoch -> (Integer) epoch).toList()));
        }
        if (json.has("class_weight")) {
            Map<Integer, Double> weights = new HashMap<>();
            ((Map<String, ?>) json.get("class_weight"))
                    .forEach((number, weight) -> weights.put(Integer.valueOf(number), CaseJson.number(weight)));
            options.add(FitOption.classWeight(weights));
        }
        if (arguments.get("validation_split") instanceof Double fraction) {
            options.add(FitOption.validationSplit(fraction));
        }
        return options.toArray(FitOption[]::new);
    }

    /** Weights and the optimizer's variables against those that Keras ended with. */
    private static void end(Path file, Sequential model, Comparison comparison) {
        try (Sequential keras = Sequential.load(file)) {
            var noise = new RoundingNoise(keras, model);
            compare(keras.getWeights(), model.getWeights(), noise, comparison);
            compare(keras.optimizerState().slots(), model.optimizerState().slots(), noise, comparison);
            comparison.check(
                    "iterations",
                    keras.optimizerState().iterations()
                            == model.optimizerState().iterations());
            if (!noise.isEmpty()) { // evaluation and prediction start from equal weights again
                model.setWeights(noise.settled(model.getWeights(), keras.getWeights()));
            }
        }
    }

    private static void compare(
            Map<String, float[]> keras, Map<String, float[]> here, RoundingNoise noise, Comparison comparison) {
        keras.forEach((name, values) -> {
            if (noise.moves(name)) {
                comparison.remark(name + " is not compared, its gradient is rounding noise");
            } else {
                comparison.check(
                        name + " at the end",
                        tensor(values),
                        at(here, name),
                        AFTER_THE_FIRST_EPOCH,
                        noise.allowance(name));
            }
        });
    }

    private static float[] at(Map<String, float[]> arrays, String name) {
        float[] found = arrays.get(name);
        return found == null ? new float[0] : found;
    }

    private static StoredArray tensor(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = values[i];
        }
        return new StoredArray(Shape.of(values.length), doubles);
    }

    private static float[] floats(List<Double> values) {
        float[] floats = new float[values.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = values.get(i).floatValue();
        }
        return floats;
    }

    /** Steps that Keras joins in one call, after which it tells its callbacks. */
    private static int stepsPerExecution(Map<String, ?> compilation) {
        return compilation.get("steps_per_execution") instanceof Integer steps ? steps : 1;
    }

    /** Remembers the running loss after every batch, or whenever Keras tells of it. */
    private static final class Batches implements Callback {
        private final int every;
        private final List<Double> losses = new ArrayList<>();

        Batches(int every) {
            this.every = every;
        }

        @Override
        public void onTrainBatchEnd(Training training, int batch, Logs logs) {
            boolean last = batch + 1 == training.steps().orElse(0);
            if (last || (batch + 1) % every == 0) {
                losses.add(logs.get("loss"));
            }
        }
    }
}
