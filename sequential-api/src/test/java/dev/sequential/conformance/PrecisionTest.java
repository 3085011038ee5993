package dev.sequential.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.architecture.Architecture;
import dev.sequential.layers.Bidirectional;
import dev.sequential.layers.Dense;
import dev.sequential.layers.Flatten;
import dev.sequential.layers.Input;
import dev.sequential.layers.Layer;
import dev.sequential.layers.RNN;
import dev.sequential.layers.SimpleRNNCell;
import dev.sequential.layers.StackedRNNCells;
import dev.sequential.layers.TimeDistributed;
import dev.sequential.saving.hdf5.StoredArray;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class PrecisionTest {
    private static Architecture model(Layer... layers) {
        try (var model = new Sequential().add(Input.of(4, 3))) {
            for (Layer layer : layers) {
                model.add(layer);
            }
            return model.architecture();
        }
    }

    private static SimpleRNNCell cell(String policy) {
        return new SimpleRNNCell(2).dtype(policy);
    }

    @Test
    void theCoarsestTypeThatALayerComputesInCounts() {
        assertThat(Precision.of(model(new Dense(2)))).isEqualTo(Precision.FLOAT32);
        assertThat(Precision.of(model(new Dense(2).dtype("mixed_float16"), new Dense(2))))
                .isEqualTo(Precision.FLOAT16);
        assertThat(Precision.of(model(new Dense(2).dtype("mixed_bfloat16"), new Dense(2).dtype("mixed_float16"))))
                .isEqualTo(Precision.BFLOAT16);
        assertThat(Precision.of(model(new Flatten().dtype("int64")))).isEqualTo(Precision.FLOAT32);
    }

    @Test
    void layersInsideALayerCountToo() {
        var stack = new StackedRNNCells(List.of(cell("float32"), cell("mixed_float16")));
        assertThat(Precision.of(model(new TimeDistributed(new Dense(2).dtype("mixed_bfloat16")))))
                .isEqualTo(Precision.BFLOAT16);
        assertThat(Precision.of(model(new RNN(stack)))).isEqualTo(Precision.FLOAT16);
        assertThat(Precision.of(model(new Bidirectional(new RNN(cell("float32"))))))
                .isEqualTo(Precision.FLOAT32);
    }

    /** How far 1 and 1 + apart are allowed to be. */
    private static Result.State compared(Architecture model, double apart) {
        var comparison = new Comparison();
        comparison.computedBy(model);
        comparison.check("y", new StoredArray(Shape.of(1), 1), new float[] {(float) (1 + apart)});
        return comparison.result("case").state();
    }

    @Test
    void numbersAreHeldToTheEpsilonOfTheType() {
        var single = model(new Dense(2));
        var half = model(new Dense(2).dtype("mixed_float16"));
        var brain = model(new Dense(2).dtype("mixed_bfloat16"));
        assertThat(compared(single, 9e-6)).isEqualTo(Result.State.PASSED);
        assertThat(compared(single, 1.1e-5)).isEqualTo(Result.State.FAILED);
        assertThat(compared(half, 9e-4)).isEqualTo(Result.State.PASSED);
        assertThat(compared(half, 1.1e-3)).isEqualTo(Result.State.FAILED);
        assertThat(compared(brain, 7e-3)).isEqualTo(Result.State.PASSED);
        assertThat(compared(brain, 9e-3)).isEqualTo(Result.State.FAILED);
    }

    @Test
    void aTrainingInSinglePrecisionKeepsItsOwnTolerance() {
        var comparison = new Comparison();
        comparison.computedBy(model(new Dense(2)));
        comparison.check("loss", new StoredArray(Shape.of(1), 1), new float[] {1.00009f}, 1e-4);
        assertThat(comparison.result("case").state()).isEqualTo(Result.State.PASSED);
        comparison.check("loss", new StoredArray(Shape.of(1), 1), new float[] {1.00002f}, 1e-6);
        assertThat(comparison.result("case").state()).isEqualTo(Result.State.FAILED);
    }

    @Test
    void theReportSaysWhichTypeACaseIsHeldTo() {
        var comparison = new Comparison();
        comparison.computedBy(model(new Dense(2).dtype("mixed_float16")));
        comparison.check("y", new StoredArray(Shape.of(1), 1), new float[] {1.0002f});
        assertThat(comparison.result("files/half").toString())
                .isEqualTo("files/half                                                    2.0e-04 ok"
                        + " computed in float16, held to 1e-03");
    }
}
