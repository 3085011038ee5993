package dev.sequential.cli;

import static dev.sequential.CompileOption.device;
import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;

import dev.sequential.Sequential;
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
 * A model that is about to be trained, compiled, and how it usually is. The caller closes it.
 *
 * @param id the name that its run gets
 * @param samples with the kind of labels that its loss takes
 */
record Trainee(String id, Sequential network, Recipe recipe, TrainTest samples) implements AutoCloseable {
    private static final int EPOCHS = 10;
    private static final int BATCH = 32;

    /** What the command line says instead of the recipe or the file. */
    record Wishes(Optional<Optimizer> optimizer, Optional<Double> learningRate, Device device) {}

    /** A new model of the article. */
    static Trainee of(ZooModel model, TrainTest samples, Wishes wishes) {
        var shape = samples.train().input().shape();
        Sequential network = model.build(
                shape.get(0), shape.get(1), shape.get(2), samples.classNames().size());
        Optimizer chosen = wishes.optimizer.orElse(model.recipe().optimizer());
        network.compile(
                optimizer(at(chosen, wishes.learningRate)),
                loss("categorical_crossentropy"),
                metrics("accuracy"),
                device(wishes.device));
        return new Trainee(model.id(), network, model.recipe(), samples);
    }

    /** A model that goes on with its weights and, unless another one is wished for, its optimizer. */
    static Trainee of(ModelPath path, String data, TrainTest samples, Wishes wishes, PrintWriter err) {
        Sequential network = Saved.compiled(path, err);
        try {
            TrainTest fitting = Saved.fitting(path, network, data, samples);
            Compilation compiled = network.compilation().orElseThrow();
            if (wishes.optimizer.isPresent()) {
                recompile(network, compiled, at(wishes.optimizer.get(), wishes.learningRate), wishes.device);
            } else {
                var state = network.optimizerState();
                recompile(network, compiled, compiled.optimizer(), wishes.device);
                network.optimizerState(state);
                wishes.learningRate.ifPresent(network::learningRate);
            }
            Recipe recipe = Arrays.stream(ZooModel.values())
                    .filter(known -> known.id().equals(network.name()))
                    .findFirst()
                    .map(ZooModel::recipe)
                    .orElseGet(() -> new Recipe(EPOCHS, BATCH, compiled.optimizer(), List.of()));
            return new Trainee(network.name(), network, recipe, fitting);
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
