package dev.sequential.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tensorflow.ndarray.Shape;

class MelSpectrogramTest implements LayerContract {
    @Override
    public Layer layer() {
        return new MelSpectrogram()
                .fftLength(8)
                .sequenceStride(4)
                .samplingRate(100)
                .numMelBins(3)
                .minFreq(5)
                .powerToDb(false);
    }

    @Override
    public Shape input() {
        return Shape.of(2, 12);
    }

    @Test
    void aSoundShorterThanHalfATransformIsRefused() {
        assertThatThrownBy(() -> new MelSpectrogram().outputShape(Shape.of(1000)))
                .hasMessage(
                        "MelSpectrogram mirrors 1024 samples, half of fft_length, but a sound has 1000: use a smaller"
                                + " fft_length");
        assertThat(new MelSpectrogram().outputShape(Shape.of(16000))).isEqualTo(Shape.of(128, 32));
    }
}
