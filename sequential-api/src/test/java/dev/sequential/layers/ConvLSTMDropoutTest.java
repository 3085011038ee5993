package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sequential.Sequential;
import dev.sequential.conformance.Probe;
import dev.sequential.internal.engine.Engine;
import dev.sequential.training.Device;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class ConvLSTMDropoutTest {
    private static final Shape INPUT = Shape.of(2, 4, 4, 1);

    private static float[] gradientByInput(ConvLSTM2D layer) {
        var model = new Sequential().seed(3).add(Input.of(INPUT.asArray())).add(layer);
        try (var probe = new Probe(Engine.open(model.architecture(), Device.CPU, 3))) {
            float[] ones =
                    new float[Math.toIntExact(model.architecture().output().size())];
            Arrays.fill(ones, 1);
            return probe.run(Numbers.spread(INPUT.size(), 1), 1, ones).dx().floats();
        }
    }

    @Test
    void inputsThatEveryGateDropsHaveNoGradient() {
        // with a probability of 0.9 four gates leave out the same of 16 pixels two times in three
        float[] gradient = gradientByInput(new ConvLSTM2D(1, 1).dropout(0.9));
        int dropped = 0;
        for (int pixel = 0; pixel < 16; pixel++) {
            dropped += gradient[pixel] == 0 ? 1 : 0;
            // the same ones at each step
            assertThat(gradient[16 + pixel] == 0).isEqualTo(gradient[pixel] == 0);
        }
        assertThat(dropped).isBetween(4, 15);
    }

    @Test
    void outputsBeforeThatAreDroppedChangeWhatIsLearned() {
        var layer = new ConvLSTM2D(1, 1);
        assertThat(gradientByInput(layer.recurrentDropout(0.5))).isNotEqualTo(gradientByInput(layer));
    }
}
