package dev.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.layers.Conv1D;
import dev.sequential.layers.Input;
import org.junit.jupiter.api.Test;

/** Models that leave sizes open take what fits. */
class OpenShapesTest {
    @Test
    void aConvolutionOverAnyLengthPredictsSequencesOfEachLength() {
        try (var model = new Sequential().seed(1)) {
            model.add(Input.of(-1, 1));
            model.add(new Conv1D(1, 2).useBias(false));
            model.setWeight("conv1d/kernel", new float[] {1, 10});
            assertThat(model.predict(new float[][][] {{{1}, {2}, {3}}}).shape().asArray())
                    .containsExactly(1, 2, 1);
            assertThat(model.predict(new float[][][] {{{1}, {2}, {3}, {4}}}).getFloat(0, 2, 0))
                    .isEqualTo(43);
        }
    }
}
