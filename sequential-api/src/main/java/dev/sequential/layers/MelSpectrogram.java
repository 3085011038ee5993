package dev.sequential.layers;

import dev.sequential.config.Enums;
import dev.sequential.config.Records;
import dev.sequential.graph.LayerGraph;
import dev.sequential.graph.TensorShapes;
import dev.sequential.initializers.Window;
import dev.sequential.internal.ops.ArgumentChecks;
import dev.sequential.internal.ops.convolution.ConvOps;
import dev.sequential.internal.ops.convolution.SlidingWindows;
import dev.sequential.internal.ops.preprocessing.MelFilterBank;
import dev.sequential.layers.keywords.Padding;
import dev.sequential.shapes.Dimensions;
import dev.sequential.shapes.ShapeChecks;
import java.util.List;
import java.util.Optional;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TFloating;

/**
 * The mel spectrogram of a sound: its loudness, frame by frame, in bands that are as wide as ears hear them, frame by
 * frame.
 *
 * <pre>{@code new MelSpectrogram().numMelBins(64).samplingRate(8000) // (16000) -> (64, 32), no weights}</pre>
 *
 * <p>Input {@code (..., time)}, output {@code (..., bands, frames)}. The frames are centred: half a transform is
 * mirrored beyond both ends. The transform is a convolution with {@code fft_length * (fft_length + 2)} constants.
 *
 * @param fftLength samples of the transform
 * @param sequenceStride samples from frame to frame
 * @param sequenceLength samples of the window; {@code fftLength} where empty
 * @param window {@code hann} or {@code hamming}; empty for none
 * @param samplingRate samples a second
 * @param numMelBins bands
 * @param minFreq the lower end of the first band, in hertz
 * @param maxFreq the upper end of the last band, in hertz; half the sampling rate where empty
 * @param powerToDb whether the output is in decibels
 * @param topDb how far below the loudest value of the batch a value can be, in decibels
 * @param magExp the power of the magnitude: 2 for the sound's power
 * @param minPower what powers are at least
 * @param refPower the power of 0 decibels
 * @param options name, type policy, trainable
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/audio_preprocessing/mel_spectrogram/">Keras:
 *     MelSpectrogram layer</a>
 */
public record MelSpectrogram(
        int fftLength,
        int sequenceStride,
        Optional<Integer> sequenceLength,
        Optional<Window> window,
        double samplingRate,
        int numMelBins,
        double minFreq,
        Optional<Double> maxFreq,
        boolean powerToDb,
        double topDb,
        double magExp,
        double minPower,
        double refPower,
        LayerOptions options)
        implements KerasLayer<MelSpectrogram> {
    public MelSpectrogram {
        ArgumentChecks.atLeast(1, numMelBins, "MelSpectrogram num_mel_bins");
        ArgumentChecks.atLeast(1, sequenceStride, "MelSpectrogram sequence_stride");
        ArgumentChecks.atLeast(sequenceLength.orElse(1), fftLength, "MelSpectrogram fft_length");
        window.filter(given -> given != Window.HANN && given != Window.HAMMING).ifPresent(given -> {
            throw new IllegalArgumentException("MelSpectrogram takes window hann or hamming, got " + given);
        });
    }

    /** 128 bands of speech at 16 kHz, in decibels. */
    public MelSpectrogram() {
        this(
                2048,
                512,
                Optional.empty(),
                Optional.of(Window.HANN),
                16000,
                128,
                20,
                Optional.empty(),
                true,
                80,
                2,
                1e-10,
                1,
                LayerOptions.DEFAULT);
    }

    /** The same layer with a transform of so many samples. */
    public MelSpectrogram fftLength(int fftLength) {
        return Records.with(this, "fftLength", fftLength);
    }

    /** The same layer with a frame every so many samples. */
    public MelSpectrogram sequenceStride(int sequenceStride) {
        return Records.with(this, "sequenceStride", sequenceStride);
    }

    /** The same layer with windows of so many samples. */
    public MelSpectrogram sequenceLength(int sequenceLength) {
        return Records.with(this, "sequenceLength", Optional.of(sequenceLength));
    }

    /** The same layer with a window by name. */
    public MelSpectrogram window(String window) {
        return Records.with(this, "window", Optional.of(Enums.of(Window.class, "window", window)));
    }

    /** The same layer for so many samples a second. */
    public MelSpectrogram samplingRate(double samplingRate) {
        return Records.with(this, "samplingRate", samplingRate);
    }

    /** The same layer with so many bands. */
    public MelSpectrogram numMelBins(int numMelBins) {
        return Records.with(this, "numMelBins", numMelBins);
    }

    /** The same layer with bands from this frequency on, in hertz. */
    public MelSpectrogram minFreq(double minFreq) {
        return Records.with(this, "minFreq", minFreq);
    }

    /** The same layer with bands up to this frequency, in hertz. */
    public MelSpectrogram maxFreq(double maxFreq) {
        return Records.with(this, "maxFreq", Optional.of(maxFreq));
    }

    /** The same layer, in decibels or not. */
    public MelSpectrogram powerToDb(boolean powerToDb) {
        return Records.with(this, "powerToDb", powerToDb);
    }

    /** The same layer, its values at most so many decibels below the loudest. */
    public MelSpectrogram topDb(double topDb) {
        return Records.with(this, "topDb", topDb);
    }

    /** The same layer with another power of the magnitude. */
    public MelSpectrogram magExp(double magExp) {
        return Records.with(this, "magExp", magExp);
    }

    /** The same layer with another smallest power before the logarithm. */
    public MelSpectrogram minPower(double minPower) {
        return Records.with(this, "minPower", minPower);
    }

    /** The same layer with another power that is 0 decibels. */
    public MelSpectrogram refPower(double refPower) {
        return Records.with(this, "refPower", refPower);
    }

    @Override
    public Shape outputShape(Shape input) {
        ShapeChecks.require(
                input.numDimensions() > 0, "MelSpectrogram takes (..., time), got %s", Dimensions.text(input));
        long time = Dimensions.last(input);
        ShapeChecks.require(
                time < 0 || time > fftLength / 2,
                "MelSpectrogram mirrors %d samples, half of fft_length, but a sound has %d: use a smaller fft_length",
                fftLength / 2,
                time);
        long frames = time < 0 ? time : (time + fftLength / 2 * 2L - fftLength) / sequenceStride + 1;
        return Dimensions.withLast(input, numMelBins).append(frames);
    }

    @Override
    public Operand<TFloating> emit(LayerGraph graph, Operand<TFloating> x) {
        var tf = graph.tf();
        Operand<TInt32> time = TensorShapes.size(tf, x, graph.inputShape().numDimensions());
        var sounds = tf.reshape(x, tf.concat(List.of(tf.constant(new int[] {-1}), time), tf.constant(0)));
        int half = fftLength / 2;
        var mirrored = tf.mirrorPad(sounds, tf.constant(new int[][] {{0, 0}, {half, half}}), "REFLECT");
        var windows = SlidingWindows.of(List.of(fftLength), List.of(sequenceStride), Padding.VALID);
        var bank = new MelFilterBank(fftLength, sequenceLength, window, samplingRate, numMelBins, minFreq, maxFreq);
        var each = tf.expandDims(mirrored, tf.constant(2));
        var real = ConvOps.convolve(graph, each, bank.kernel(graph, Math::cos), windows, 1);
        var imaginary = ConvOps.convolve(graph, each, bank.kernel(graph, Math::sin), windows, 1);
        var magnitude = tf.math.sqrt(tf.math.add(tf.math.square(real), tf.math.square(imaginary)));
        var rows = tf.reshape(
                tf.math.pow(magnitude, graph.scalar(magExp)), tf.constant(new int[] {-1, bank.frequencies()}));
        Operand<TFloating> bands = tf.linalg.matMul(rows, bank.weights(graph));
        var loud = powerToDb ? decibels(graph, bands) : bands;
        var frames = TensorShapes.size(tf, real, 1);
        var apart = tf.reshape(
                loud,
                tf.concat(
                        List.of(tf.constant(new int[] {-1}), frames, tf.constant(new int[] {numMelBins})),
                        tf.constant(0)));
        var turned = tf.linalg.transpose(apart, tf.constant(new int[] {0, 2, 1}));
        return tf.reshape(turned, shape(graph, x, frames));
    }

    private Operand<TInt32> shape(LayerGraph graph, Operand<TFloating> x, Operand<TInt32> frames) {
        var tf = graph.tf();
        int axes = graph.inputShape().numDimensions();
        var before = tf.slice(tf.shape(x), tf.constant(new int[] {0}), tf.constant(new int[] {axes}));
        return tf.concat(List.of(before, tf.constant(new int[] {numMelBins}), frames), tf.constant(0));
    }

    private Operand<TFloating> decibels(LayerGraph graph, Operand<TFloating> powers) {
        var tf = graph.tf();
        var ten = graph.scalar(10 / Math.log(10));
        var level = tf.math.mul(ten, tf.math.log(tf.math.maximum(powers, graph.scalar(minPower))));
        double reference = 10 * Math.log10(Math.max(Math.abs(refPower), minPower));
        var above = tf.math.sub(level, graph.scalar(reference));
        var loudest = tf.max(above, tf.constant(new int[] {0, 1}));
        return tf.math.maximum(above, tf.math.sub(loudest, graph.scalar(topDb)));
    }
}
