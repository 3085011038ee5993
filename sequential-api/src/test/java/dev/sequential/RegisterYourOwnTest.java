package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.callbacks.LambdaCallback;
import dev.sequential.config.KerasConfig;
import dev.sequential.graph.UpdateGraph;
import dev.sequential.layers.Dense;
import dev.sequential.losses.Loss;
import dev.sequential.losses.Reduction;
import dev.sequential.metrics.Metric;
import dev.sequential.optimizers.Optimizer;
import dev.sequential.optimizers.schedules.Schedule;
import dev.sequential.training.Compilation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** What CONTRIBUTING says of a loss, a metric and an optimizer of your own, step by step. */
class RegisterYourOwnTest {
    /** The error to the fourth power. */
    public record Quartic(String name) implements Loss {
        public Quartic() {
            this("quartic");
        }

        @Override
        public Reduction reduction() {
            return Reduction.SUM_OVER_BATCH_SIZE;
        }

        @Override
        public Operand<TFloat32> emit(Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted) {
            var squared = tf.math.square(tf.math.sub(truth, predicted));
            return tf.math.mean(tf.math.square(squared), tf.constant(-1));
        }
    }

    /** How many samples were seen. */
    public record Counted(String name) implements Metric {
        public Counted() {
            this("counted");
        }

        @Override
        public Operand<TFloat32> emit(
                Ops tf, Operand<TFloat32> truth, Operand<TFloat32> predicted, Operand<TFloat32> weights) {
            return tf.reshape(tf.sum(weights, tf.constant(0)), tf.constant(new int[] {1}));
        }

        @Override
        public double[] result(double[] sums) {
            return sums;
        }
    }

    /** Steps of one length, against the sign of the gradient. */
    public record Signs(Schedule learningRate) implements Optimizer {
        @Override
        public Op emit(UpdateGraph graph, Operand<TFloat32> gradient) {
            Ops tf = graph.tf();
            return graph.assign(tf.math.sub(graph.value(), tf.math.mul(graph.learningRate(), tf.math.sign(gradient))));
        }
    }

    @BeforeAll
    static void register() {
        Loss.REGISTRY.register("mine>Quartic", Quartic.class);
        Metric.REGISTRY.register("mine>Counted", Counted.class);
        Optimizer.REGISTRY.register("mine>Signs", Signs.class);
    }

    private static Sequential model() {
        var model = new Sequential();
        model.add(new Dense(1).useBias(false).inputShape(1));
        model.compile(optimizer(new Signs(Schedule.of(0.5))), loss(new Quartic()), metrics(new Counted()));
        model.setWeight("dense/kernel", new float[] {2});
        return model;
    }

    @Test
    void itIsTrainedWith() {
        try (Sequential model = model()) {
            var logs = model.trainOnBatch(new float[][] {{1}, {1}, {1}}, new float[][] {{0}, {0}, {0}});
            assertThat(logs).containsEntry("loss", 16.0).containsEntry("counted", 3.0);
            assertThat(model.getWeight("dense/kernel")).containsExactly(1.5f);
        }
    }

    @Test
    void itIsWrittenIntoFilesAndReadFromThem(@TempDir Path folder) {
        Path file = folder.resolve("mine.keras");
        try (Sequential model = model()) {
            model.save(file);
        }
        try (Sequential model = Sequential.load(file)) {
            Compilation compiled = model.compilation().orElseThrow();
            assertThat(compiled.loss()).contains(new Quartic());
            assertThat(compiled.metrics()).containsExactly(new Counted());
            assertThat(compiled.optimizer()).isEqualTo(new Signs(Schedule.of(0.5)));
        }
    }

    @Test
    void itIsFoundByTheNameItWasRegisteredUnder() {
        assertThat(KerasConfig.deserialize(Loss.class, KerasConfig.serialize(new Quartic())))
                .isEqualTo(new Quartic());
        assertThat(Loss.REGISTRY.registeredName(Quartic.class)).contains("mine>Quartic");
    }

    @Test
    void aCallbackIsToldOfEachEpoch() {
        List<Integer> seen = new ArrayList<>();
        try (Sequential model = model()) {
            model.fit(
                    new float[][] {{1}},
                    new float[][] {{0}},
                    FitOption.epochs(2),
                    FitOption.verbose(0),
                    FitOption.callbacks(new LambdaCallback().onEpochEnd((training, epoch, logs) -> seen.add(epoch))));
        }
        assertThat(seen).containsExactly(0, 1);
    }
}
