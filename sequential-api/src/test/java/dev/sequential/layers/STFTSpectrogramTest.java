package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class STFTSpectrogramTest implements LayerContract {
    @Override
    public Layer layer() {
        return new STFTSpectrogram()
                .mode("psd")
                .frameLength(4)
                .frameStep(2)
                .padding("same")
                .expandDims(true);
    }

    @Override
    public Shape input() {
        return Shape.of(7, 2);
    }

    @Test
    void framesAndFrequenciesAreCounted() {
        var layer = new STFTSpectrogram().frameLength(256);
        // 16000 samples hold 124 whole frames of 256, one every 128; 256 samples tell 129 frequencies apart
        assertThat(layer.outputShape(Shape.of(16000, 1))).isEqualTo(Shape.of(124, 129));
        assertThat(layer.weights(Shape.of(16000, 1)).stream()
                        .mapToLong(weight -> weight.shape().size())
                        .sum())
                .isEqualTo(2 * 256 * 129);
    }

    @Test
    void aStepLongerThanAFrameIsRefused() {
        assertThatThrownBy(() -> new STFTSpectrogram().frameLength(4).frameStep(5))
                .hasMessage("STFTSpectrogram frame_step must be from 1 to frame_length, 4, got 5");
    }
}
