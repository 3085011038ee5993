package dev.sequential.internal.ops.preprocessing;

import dev.sequential.graph.LayerGraph;
import dev.sequential.initializers.Window;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.family.TFloating;

/**
 * The constants of a mel spectrogram: the kernels of its Fourier transform, waves under a window, and the mel filter
 * bank, the bands that their frequencies belong to.
 *
 * @param fftLength samples of the transform
 * @param sequenceLength samples of the window; {@code fftLength} where empty
 * @param window {@code hann} or {@code hamming}; empty for none
 * @param samplingRate samples a second
 * @param numMelBins bands
 * @param minFreq the lower end of the first band, in hertz
 * @param maxFreq the upper end of the last band, in hertz; half the sampling rate where empty
 */
public record MelFilterBank(
        int fftLength,
        Optional<Integer> sequenceLength,
        Optional<Window> window,
        double samplingRate,
        int numMelBins,
        double minFreq,
        Optional<Double> maxFreq) {
    /** Frequencies from 0 to half the sampling rate. */
    public int frequencies() {
        return fftLength / 2 + 1;
    }

    /** A wave for each frequency under the window, which stands in the middle: {@code (fft_length, 1, frequencies)}. */
    public Operand<TFloating> kernel(LayerGraph graph, DoubleUnaryOperator wave) {
        int length = fftLength;
        int wide = sequenceLength.orElse(length);
        int before = window.isPresent() ? (length - wide) / 2 : 0;
        int end = window.isPresent() ? before + wide : length;
        float[] values = new float[length * frequencies()];
        for (int time = before; time < end; time++) {
            double part = (double) (time - before) / wide;
            double fade = window.map(given -> at(given, part)).orElse(1.0);
            for (int k = 0; k < frequencies(); k++) {
                long turn = (long) time * k % length;
                values[time * frequencies() + k] = (float) (fade * wave.applyAsDouble(2 * Math.PI * turn / length));
            }
        }
        return constant(graph, values, Shape.of(length, 1, frequencies()));
    }

    private static double at(Window window, double part) {
        double cosine = Math.cos(2 * Math.PI * part);
        return window == Window.HANN ? 0.5 - 0.5 * cosine : 0.54 - 0.46 * cosine;
    }

    /**
     * How much of each frequency each band takes, {@code (frequencies, bands)}: triangles over the mel scale. Keras
     * computes them in single precision, where the differences of mels have lost digits, and so does this.
     */
    public Operand<TFloating> weights(LayerGraph graph) {
        int bands = numMelBins;
        float half = (float) samplingRate / 2;
        float low = mel((float) minFreq);
        float high = mel(maxFreq.orElse(Math.floor(samplingRate / 2)).floatValue());
        float[] hertz = between(0, half, frequencies());
        float[] edges = between(low, high, bands + 2);
        float[] values = new float[frequencies() * bands];
        for (int k = 1; k < frequencies(); k++) { // the lowest frequency belongs to none
            float place = mel(hertz[k]);
            for (int band = 0; band < bands; band++) {
                float rising = (place - edges[band]) / (edges[band + 1] - edges[band]);
                float falling = (edges[band + 2] - place) / (edges[band + 2] - edges[band + 1]);
                values[k * bands + band] = Math.max(0, Math.min(rising, falling));
            }
        }
        return constant(graph, values, Shape.of(frequencies(), bands));
    }

    /** So many numbers at the same distance, the first and the last given. */
    private static float[] between(float first, float last, int count) {
        float[] numbers = new float[count];
        float step = (last - first) / (count - 1);
        for (int i = 0; i < count; i++) {
            numbers[i] = first + step * i;
        }
        numbers[count - 1] = last;
        return numbers;
    }

    private static float mel(float hertz) {
        return 1127 * (float) Math.log(1 + hertz / 700);
    }

    private static Operand<TFloating> constant(LayerGraph graph, float[] values, Shape shape) {
        return graph.cast(graph.tf().constant(shape, DataBuffers.of(values, true, false)));
    }
}
