package dev.sequential.callbacks;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.seed;
import static dev.sequential.FitOption.validationSplit;
import static dev.sequential.FitOption.verbose;

import dev.sequential.FitOption;
import dev.sequential.Sequential;
import dev.sequential.layers.BatchNormalization;
import dev.sequential.layers.Conv2D;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Dropout;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.MaxPooling2D;
import dev.sequential.layers.RandomFlip;
import dev.sequential.layers.RandomTranslation;
import dev.sequential.optimizers.Adam;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** A training with everything in it that has a state: what is random, what the optimizer and the callbacks remember. */
final class BackedUpTraining {
    private static final int SAMPLES = 60;

    private BackedUpTraining() {}

    /** Trains in a folder, in which {@code result} is in the end; backs up each so many steps. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        int steps = Integer.parseInt(arguments[1]);
        int epochs = Integer.parseInt(arguments[2]);
        String result = run(folder, epochs, backup(folder, steps), new Callback() {
            @Override
            public void onTrainBegin(Training training) {
                System.out.println("begun");
            }
        });
        Path part = folder.resolve("result.part");
        Files.writeString(part, result);
        Files.move(part, folder.resolve("result"));
    }

    /** A backup at the end of each epoch for 0, or else each so many steps. */
    static BackupAndRestore backup(Path folder, int steps) {
        var backup = new BackupAndRestore(folder.resolve("backup"));
        return steps == 0 ? backup : backup.saveFreq(steps);
    }

    /** Trains, and returns the history, the weights and the optimizer's state to the last bit. */
    static String run(Path folder, int epochs, Callback... more) {
        var random = new Random(1);
        float[][][][] x = new float[SAMPLES][6][6][1];
        float[][] y = new float[SAMPLES][3];
        for (int i = 0; i < SAMPLES; i++) {
            for (float[][] row : x[i]) {
                for (float[] pixel : row) {
                    pixel[0] = random.nextFloat();
                }
            }
            y[i][random.nextInt(3)] = 1;
        }
        List<Callback> callbacks = new ArrayList<>(List.of(more));
        callbacks.add(new ReduceLROnPlateau("val_loss", 0.7, 1));
        callbacks.add(new LearningRateScheduler((epoch, rate) -> rate * 0.99));
        callbacks.add(new SwapEMAWeights().swapOnEpoch(true));
        callbacks.add(new EarlyStopping().patience(epochs / 2).restoreBestWeights(true));
        callbacks.add(new ModelCheckpoint(folder.resolve("best.weights.h5"))
                .saveBestOnly(true)
                .saveWeightsOnly(true));
        try (var model = new Sequential()
                .add(new RandomFlip("horizontal").inputShape(6, 6, 1))
                .add(new RandomTranslation(0.2, 0.2))
                .add(new Conv2D(4, 3).activation("relu"))
                .add(new MaxPooling2D())
                .add(new BatchNormalization())
                .add(new Dropout(0.3))
                .add(new Flatten())
                .add(new Dense(3).activation("softmax"))) {
            model.compile(
                    optimizer(new Adam(0.001).useEma(true)), loss("categorical_crossentropy"), metrics("accuracy"));
            History history = model.fit(
                    x,
                    y,
                    epochs(epochs),
                    batchSize(8),
                    validationSplit(0.2),
                    seed(5),
                    verbose(0),
                    FitOption.callbacks(callbacks.toArray(Callback[]::new)));
            var text = new StringBuilder(history.toCsv());
            text.append(history.stopReason().orElse("not stopped")).append('\n');
            model.getWeights().forEach((name, values) -> text.append(name).append(bits(values)));
            var optimizer = model.optimizerState();
            text.append(optimizer.iterations()).append(' ').append(optimizer.schedule());
            optimizer
                    .slots()
                    .forEach((name, values) -> text.append('\n').append(name).append(bits(values)));
            return text.toString();
        }
    }

    private static String bits(float[] values) {
        int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return Arrays.toString(bits);
    }
}
