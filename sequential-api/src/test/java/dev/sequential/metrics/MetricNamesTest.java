package dev.sequential.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The names that Keras's {@code CompileMetrics} gives. */
class MetricNamesTest {
    private static final Metric ACCURACY = new BinaryAccuracy();

    @Test
    void aMetricIsCalledByItsName() {
        assertThat(MetricNames.of(List.of(ACCURACY), List.of())).containsExactly("loss", "binary_accuracy");
    }

    @Test
    void theSecondOfANameHasANumber() {
        assertThat(MetricNames.of(List.of(ACCURACY, ACCURACY, ACCURACY), List.of()))
                .containsExactly("loss", "binary_accuracy", "binary_accuracy_1", "binary_accuracy_2");
    }

    @Test
    void aWeightedMetricOfATakenNameSaysThatItIsWeighted() {
        assertThat(MetricNames.of(List.of(ACCURACY), List.of(ACCURACY, ACCURACY)))
                .containsExactly("loss", "binary_accuracy", "weighted_binary_accuracy", "weighted_binary_accuracy_1");
    }
}
