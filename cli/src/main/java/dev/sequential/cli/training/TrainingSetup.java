package dev.sequential.cli.training;

import static dev.sequential.CompileOption.device;
import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;

import dev.sequential.Sequential;
import dev.sequential.cli.models.ModelLoader;
import dev.sequential.cli.options.ModelPath;
import dev.sequential.config.Records;
import dev.sequential.loaders.TrainTest;
import dev.sequential.models.Recipe;
import dev.sequential.models.ZooModel;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.training.Compilation;
import dev.sequential.training.Device;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The setup of a training: a compiled model, the recipe that it is usually trained by, and the data. The caller closes
 * it.
 *
 * @param id the name that its run gets
 * @param samples with the kind of labels that its loss takes
 */
record TrainingSetup(String id, Sequential network, Recipe recipe, TrainTest samples) implements AutoCloseable {
    private static final int EPOCHS = 10;
    private static final int BATCH = 32;

    /** The options of the command line that override the recipe or the file. */
    record Overrides(Optional<Optimizer> optimizer, Optional<Double> learningRate, Device device) {}

    /** A new model of the article. */
    static TrainingSetup of(ZooModel model, TrainTest samples, Overrides overrides) {
        var shape = samples.train().input().shape();
        Sequential network = model.build(
                shape.get(0), shape.get(1), shape.get(2), samples.classNames().size());
        Optimizer chosen = overrides.optimizer.orElse(model.recipe().optimizer());
        network.compile(
                optimizer(at(chosen, overrides.learningRate)),
                loss("categorical_crossentropy"),
                metrics("accuracy"),
                device(overrides.device));
        return new TrainingSetup(model.id(), network, model.recipe(), samples);
    }

    /** A model that goes on with its weights and, unless another one is asked for, its optimizer. */
    static TrainingSetup of(ModelPath path, String data, TrainTest samples, Overrides overrides, PrintWriter err) {
        Sequential network = ModelLoader.compiled(path, err);
        try {
            TrainTest fitting = ModelLoader.fitting(path, network, data, samples);
            Compilation compiled = network.compilation().orElseThrow();
            if (overrides.optimizer.isPresent()) {
                recompile(network, compiled, at(overrides.optimizer.get(), overrides.learningRate), overrides.device);
            } else {
                var state = network.optimizerState();
                recompile(network, compiled, compiled.optimizer(), overrides.device);
                network.optimizerState(state);
                overrides.learningRate.ifPresent(network::learningRate);
            }
            Recipe recipe = Arrays.stream(ZooModel.values())
                    .filter(known -> known.id().equals(network.name()))
                    .findFirst()
                    .map(ZooModel::recipe)
                    .orElseGet(() -> new Recipe(EPOCHS, BATCH, compiled.optimizer(), List.of()));
            return new TrainingSetup(network.name(), network, recipe, fitting);
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private static void recompile(Sequential network, Compilation compiled, Optimizer chosen, Device where) {
        network.compile(compiled.optimizer(chosen).device(where));
    }

    private static Optimizer at(Optimizer chosen, Optional<Double> learningRate) {
        return learningRate.isPresent()
                ? Records.with(chosen, "learningRate", Schedule.of(learningRate.get()))
                : chosen;
    }

    @Override
    public void close() {
        network.close();
    }
}
