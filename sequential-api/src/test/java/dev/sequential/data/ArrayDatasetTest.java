package dev.sequential.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ArrayDatasetTest {
    /** Samples 0 to {@code size - 1}: the input is the number, the label its remainder by three. */
    private static ArrayDataset numbers(int size) {
        float[] inputs = new float[size];
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            inputs[i] = i;
            labels[i] = (byte) (i % 3);
        }
        return ArrayDataset.of(Samples.floats(Shape.of(1), inputs), Samples.oneHot(labels, 3))
                .classNames(List.of("none", "one", "two"))
                .fingerprint("abc");
    }

    /** The inputs, batch by batch. */
    private static List<List<Float>> pass(Dataset data, Order order, int batchSize) {
        List<List<Float>> seen = new ArrayList<>();
        try (var batches = data.batches(order)) {
            var batch = Batch.of(data, batchSize);
            for (int count = batches.next(batch); count > 0; count = batches.next(batch)) {
                List<Float> inputs = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    inputs.add(batch.x().get(i));
                }
                seen.add(inputs);
            }
        }
        return seen;
    }

    @Test
    void aPassEndsWithThePartialBatch() {
        assertThat(pass(numbers(5), Order.sequential(), 2))
                .containsExactly(List.of(0f, 1f), List.of(2f, 3f), List.of(4f));
    }

    @Test
    void aShuffledPassHoldsEverySampleOnce() {
        assertThat(pass(numbers(100), Order.shuffled(1, 0), 100).get(0))
                .hasSize(100)
                .doesNotHaveDuplicates()
                .isNotEqualTo(pass(numbers(100), Order.sequential(), 100).get(0));
    }

    @Test
    void labelsAndWeightsGoAlongWithTheirInputs() {
        var data = numbers(4).sampleWeights(1f, 2f, 3f, 4f);
        assertThat(data.weight()).contains(Shape.scalar());
        var batch = Batch.of(data, 4);
        try (var batches = data.batches(Order.shuffled(3, 1))) {
            assertThat(batches.next(batch)).isEqualTo(4);
        }
        for (int i = 0; i < 4; i++) {
            int number = (int) batch.x().get(i);
            assertThat(batch.weights()[i]).isEqualTo(number + 1f);
            for (int label = 0; label < 3; label++) {
                assertThat(batch.y().get(i * 3 + label)).isEqualTo(label == number % 3 ? 1f : 0f);
            }
        }
    }

    @Test
    void aReusedBatchForgetsTheLabelsBefore() {
        var data = numbers(2);
        var batch = Batch.of(data, 1);
        try (var batches = data.batches(Order.sequential())) {
            batches.next(batch);
            batches.next(batch);
        }
        assertThat(batch.y().floats()).containsExactly(0, 1, 0);
    }

    /** A run that is gone on with under another locale has the same data. */
    @Test
    void aFingerprintIsTheSameInALocaleWithDigitsOfItsOwn() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));
        try {
            assertThat(numbers(10).slice(3, 6).fingerprint()).contains("abc[3:6]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSliceIsAPartWithAFingerprintOfItsOwn() {
        var part = numbers(10).slice(3, 6);
        assertThat(pass(part, Order.sequential(), 9)).containsExactly(List.of(3f, 4f, 5f));
        assertThat(part.fingerprint()).contains("abc[3:6]");
        assertThat(part.classNames()).containsExactly("none", "one", "two");
        assertThat(numbers(10).limit(99).fingerprint()).contains("abc");
        assertThat(numbers(10).limit(2).size()).hasValue(2);
        assertThat(numbers(4).sampleWeights(1, 2, 3, 4).slice(1, 3).sampleWeights())
                .hasValueSatisfying(weights -> {
                    var kept = new BatchBuffer(weights.spec(), 2);
                    weights.copy(0, kept, 0);
                    weights.copy(1, kept, 1);
                    assertThat(kept.floats()).containsExactly(2, 3);
                });
    }

    @Test
    void aSliceBeyondTheEndIsRefused() {
        assertThatThrownBy(() -> numbers(4).slice(2, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A slice lies within 0 and 4, got 2 to 5");
    }

    @Test
    void sparseLabelsAreTheClassNumbers() {
        for (var data :
                List.of(numbers(6).sparseLabels(), numbers(7).slice(0, 6).sparseLabels())) {
            assertThat(data.label()).isEqualTo(TensorSpec.floats(Shape.scalar()));
            var label = new BatchBuffer(data.label(), 1);
            data.labels().copy(5, label, 0);
            assertThat(label.get(0)).isEqualTo(2f);
        }
    }

    @Test
    void classesAreCountedFromOneHotLabelsAndFromNumbers() {
        assertThat(numbers(7).classCounts()).containsExactly(3, 2, 2);
        assertThat(numbers(7).sparseLabels().classCounts()).containsExactly(3, 2, 2);
        assertThat(Dataset.of(new float[3][1], new int[] {4, 0, 4}).classCounts())
                .containsExactly(1, 0, 0, 0, 2);
        assertThatThrownBy(() ->
                        Dataset.of(new float[2][1], new float[] {1f, 0.5f}).classCounts())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Classes are counted by one-hot labels or class numbers, got the label 0.5 of sample 1");
    }

    @Test
    void eachInputNeedsAWeight() {
        assertThatThrownBy(() -> numbers(2).sampleWeights(1f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Each input needs one sample weight, got 2 inputs and 1 weights");
    }

    @Test
    void aLabelThatIsNoClassIsRefused() {
        assertThatThrownBy(() -> Samples.oneHot(new byte[] {0, 3}, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Labels are class numbers from 0 to 2, got 3 at sample 1");
        assertThatThrownBy(() -> Samples.oneHot(new int[] {-1}, 3))
                .hasMessage("Labels are class numbers from 0 to 2, got -1 at sample 0");
    }

    @Test
    void thousandsOfClassesWork() {
        var samples = Samples.oneHot(new int[] {999}, 1000);
        var label = new BatchBuffer(samples.spec(), 1);
        samples.copy(0, label, 0);
        assertThat(label.get(999)).isEqualTo(1f);
    }
}
