package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sequential.config.KerasConfig;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class IntegerLookupTest {
    @Test
    void numbersOutsideOfTheVocabularyShareTheFirstPlace() {
        assertThat(Numbers.output(new IntegerLookup(12, 36, 1138), Shape.of(4), 36, 5, 1138, 12))
                .containsExactly(2, 0, 3, 1);
    }

    @Test
    void placesBecomeNumbersAgain() {
        var layer = new IntegerLookup(12, 36).maskToken(0).invert(true);
        // place 0 is the mask's, 1 that of other numbers
        assertThat(Numbers.output(layer, Shape.of(4), 0, 1, 2, 3)).containsExactly(0, -1, 12, 36);
    }

    @Test
    void theVocabularyOfDataBeginsWithTheMostFrequentNumber() {
        var layer = new IntegerLookup(Optional.empty()).maxTokens(3).adapt(new float[][] {{4, 4, 9}, {9, 4, 7}});
        assertThat(layer.vocabulary()).contains(List.of(4L, 9L));
        assertThat(layer.outputMode("count").outputShape(Shape.of(3))).isEqualTo(Shape.of(3));
    }

    @Test
    void aNumberOutsideIsRefusedWhereItHasNoPlace() {
        var layer = new IntegerLookup(12, 36).numOovIndices(0);
        assertThat(Numbers.output(layer, Shape.of(2), 36, 12)).containsExactly(1, 0);
        assertThatThrownBy(() -> Numbers.output(layer, Shape.of(2), 36, 5))
                .hasMessageContaining("IntegerLookup met a number outside of its vocabulary: give num_oov_indices 1");
    }

    @Test
    void configReadsBackAsTheSameLayer() {
        var layer = new IntegerLookup(12, 36).maskToken(0).tfIdf(0.5, 2);
        assertThat(KerasConfig.deserialize(Layer.class, KerasConfig.serialize(layer)))
                .isEqualTo(layer);
    }

    @Test
    void withoutAVocabularyItCannotBeAdded() {
        assertThatThrownBy(() ->
                        new IntegerLookup(Optional.empty()).outputMode("count").outputShape(Shape.of(3)))
                .hasMessage(
                        "IntegerLookup has no vocabulary yet: give one, or call adapt(data) before the layer is added");
    }
}
