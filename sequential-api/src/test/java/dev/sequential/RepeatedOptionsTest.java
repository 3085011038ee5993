package dev.sequential;

import static dev.sequential.CompileOption.loss;
import static dev.sequential.CompileOption.metrics;
import static dev.sequential.CompileOption.optimizer;
import static dev.sequential.CompileOption.weightedMetrics;
import static dev.sequential.FitOption.batchSize;
import static dev.sequential.FitOption.callbacks;
import static dev.sequential.FitOption.epochs;
import static dev.sequential.FitOption.steps;
import static dev.sequential.FitOption.stepsPerEpoch;
import static dev.sequential.FitOption.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.callbacks.LambdaCallback;
import dev.sequential.layers.Rescaling;
import dev.sequential.metrics.MeanAbsoluteError;
import dev.sequential.metrics.Metric;
import dev.sequential.metrics.TopKCategoricalAccuracy;
import dev.sequential.training.Compilation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of an argument of compile, fit or evaluate that is given twice. */
class RepeatedOptionsTest {
    private static final float[][] X = {{1}};

    private static Sequential copies() {
        return Sequential.of(new Rescaling(1).inputShape(1));
    }

    @Test
    void metricsAddUp() {
        Sequential model = copies();
        model.compile(
                loss("mse"),
                metrics("accuracy"),
                metrics(new TopKCategoricalAccuracy().k(3)),
                weightedMetrics("mae"),
                weightedMetrics("mse"));
        Compilation compiled = model.compilation().orElseThrow();
        assertThat(compiled.metrics()).containsExactly(Metric.of("accuracy"), new TopKCategoricalAccuracy().k(3));
        assertThat(compiled.weightedMetrics()).containsExactly(Metric.of("mae"), Metric.of("mse"));
    }

    @Test
    void namesAndMetricsStandSideBySideAsInKeras() {
        Sequential model = copies();
        model.compile(
                metrics("accuracy", new TopKCategoricalAccuracy().k(3)),
                weightedMetrics(new MeanAbsoluteError(), "mse"));
        Compilation compiled = model.compilation().orElseThrow();
        assertThat(compiled.metrics()).containsExactly(Metric.of("accuracy"), new TopKCategoricalAccuracy().k(3));
        assertThat(compiled.weightedMetrics()).containsExactly(new MeanAbsoluteError(), Metric.of("mse"));
        assertThatThrownBy(() -> metrics("accuracy", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("compile takes names and metrics as metrics, got 3");
    }

    @Test
    void callbacksAddUp() {
        List<String> told = new ArrayList<>();
        try (Sequential model = copies()) {
            model.compile(loss("mse"));
            model.fit(
                    X,
                    X,
                    callbacks(new LambdaCallback().onTrainBegin(training -> told.add("first"))),
                    callbacks(new LambdaCallback().onTrainBegin(training -> told.add("second"))),
                    verbose(0));
        }
        assertThat(told).containsExactly("first", "second");
    }

    @Test
    void anArgumentWithOneValueIsGivenOnce() {
        try (Sequential model = copies()) {
            assertThatThrownBy(() -> model.compile(loss("mse"), optimizer("sgd"), loss("mae")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("compile takes loss once, got it twice");
            model.compile(loss("mse"));
            assertThatThrownBy(() -> model.fit(X, X, epochs(3), batchSize(1), epochs(4)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("fit takes epochs once, got it twice");
            assertThatThrownBy(() -> model.fit(X, X, stepsPerEpoch(1), steps(2)))
                    .hasMessage("fit takes stepsPerEpoch once, got it twice");
            assertThatThrownBy(() -> model.evaluate(X, X, batchSize(1), batchSize(2)))
                    .hasMessage("evaluate takes batchSize once, got it twice");
        }
    }
}
